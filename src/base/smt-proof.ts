/** What is to be proved, in terms of SMT-LIB 2. */
export interface Claim {
  /** Commands that declare what the terms speak of. */
  readonly declarations: string;
  readonly hypotheses: readonly string[];
  readonly goal: string;
}
/** One step: what holds, and by which tactic. */
export interface ProofStep {
  readonly formula: string;
  readonly by: string;
}

/**
 * How a step can be shown, the last one with all there is. `simplify` rewrites, `split` goes through the cases of what is true or
 * false, `linear` and `nonlinear` decide sums and products without quantifiers.
 */
export const tactics: { readonly [name: string]: string } = {
  simplify: '(then simplify propagate-values solve-eqs simplify)',
  split: '(then simplify propagate-values (or-else (then tseitin-cnf sat) skip))',
  linear: '(then simplify (if is-qflira smt skip))',
  nonlinear: '(then simplify (if (not has-quantifiers) smt skip))',
  auto: 'smt',
};

/**
 * The steps of a proof: lines "have <term> by <tactic>", the last one "show by <tactic>". Without it the goal is still to be
 * shown; what follows it does not count. Lines that hold no single term are left out.
 */
export function readProof(text: string, goal: string): readonly ProofStep[] {
  const steps: ProofStep[] = [];
  for (const line of text.split('\n')) {
    const [, word, said = '', by = ''] =
      /^[\W\d]*(have|show)\b[:\s]*(.*?)(?:\s*\bby\s+`?([\w-]+))?[\s.`*]*$/i.exec(line) ?? [];
    if (!word) continue;
    if (word.toLowerCase() === 'show') return [...steps, { formula: goal, by: by.toLowerCase() }];
    if (isTerm(said.trim())) steps.push({ formula: said.trim(), by: by.toLowerCase() });
  }
  return steps.length ? [...steps, { formula: goal, by: '' }] : steps;
}

export const writeProof = (steps: readonly ProofStep[]): string =>
  steps.map(({ formula, by }, at) => (at < steps.length - 1 ? `have ${formula} by ${by}` : `show by ${by}`)).join('\n');

/** A script whose checks say 'unsat', once for each of these steps that follows from the claim and the steps before it. */
export function proofScript(claim: Claim, steps: readonly ProofStep[], from = 0): string {
  const given = [...claim.hypotheses, ...steps.slice(0, from).map(({ formula }) => formula)];
  const checks = steps
    .slice(from)
    .flatMap(({ formula, by }) => [
      '(push 1)',
      `(assert (not ${formula}))`,
      `(check-sat-using ${tactics[by] ?? 'skip'})`,
      '(pop 1)',
      `(assert ${formula})`,
    ]);
  return [claim.declarations, ...given.map((formula) => `(assert ${formula})`), ...checks].join('\n');
}

/** Whether a text is one term and nothing else, so that it can stand inside of a command and do no more than that. */
export function isTerm(text: string): boolean {
  if (/[;"|\\]/.test(text)) return false;
  if (!text.startsWith('(')) return /^[^\s()]+$/.test(text);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at === text.length - 1;
  }
  return false;
}
