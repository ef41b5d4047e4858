import { proofScript, tactics, type Claim, type ProofStep } from '../base/smt-proof';
import { smtReportOf } from '../contract/smt';
import type { Context, Steps } from '../contract/strategy';

/** A proof as far as it holds. */
export interface Proved {
  /** The steps, each with the tactic that showed it, where one did. */
  readonly steps: readonly ProofStep[];
  /** Steps that hold, from the first on. */
  readonly held: number;
  /** Steps that hold by another tactic than they said. */
  readonly mended: number;
  /** What is wrong with the first step that does not hold; null when all do. */
  readonly error: string | null;
}

/**
 * Has the solver check a proof step by step, up to the first that does not hold. With `mend`, a step that does not follow by its
 * tactic is tried with each other one before it is given up.
 */
export async function* prove(
  context: Context,
  claim: Claim,
  proof: readonly ProofStep[],
  mend: boolean,
): Steps<Proved> {
  const steps = [...proof];
  let mended = 0;
  for (const [at, { formula, by }] of proof.entries()) {
    const said = Object.hasOwn(tactics, by) ? [by] : [];
    const others = mend ? Object.keys(tactics).filter((name) => name !== by) : [];
    let error = said.length ? '' : `there is no tactic '${by}', choose from ${Object.keys(tactics).join(', ')}`;
    let shown: string | null = null;
    for (const name of [...said, ...others]) {
      const trial = [...steps.slice(0, at), { formula, by: name }];
      const result = yield* context.call('smt', proofScript(claim, trial, at));
      if (smtReportOf(result)?.verdict === 'unsat') {
        shown = name;
        break;
      }
      error ||= result.ok ? `it does not follow by ${name}` : result.output.slice(0, 300);
      // What cannot be read cannot be shown by anything.
      if (!result.ok && result.reason === 'error') break;
    }
    if (shown === null) return { steps, held: at, mended, error: `Step ${at + 1}, ${formula}: ${error}.` };
    if (shown !== by) mended++;
    steps[at] = { formula, by: shown };
  }
  return { steps, held: proof.length, mended, error: null };
}
