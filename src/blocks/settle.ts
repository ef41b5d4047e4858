import { smtReportOf } from '../contract/smt';
import type { Context, Steps } from '../contract/strategy';

/** What a script says of its constant `answer`. */
export interface Settled {
  readonly value: string | null;
  /** Why it has no answer, or more than one; null when it has exactly one. */
  readonly error: string | null;
}

/** Has the solver find the value of `answer` in a script, and prove that there is no other. */
export async function* settle(context: Context, script: string): Steps<Settled> {
  const plain = script.replace(/\(\s*(?:check-sat|get-model|get-value|exit)\b[^()]*(?:\([^()]*\))?[^()]*\)/g, '');
  const first = yield* context.call('smt', plain);
  const found = smtReportOf(first);
  if (!found) return { value: null, error: first.output };
  const value = found.model['answer'];
  if (found.verdict === 'unsat') {
    const core = found.core.length ? ` (${found.core.join(', ')})` : '';
    return { value: null, error: `The conditions contradict each other${core}.` };
  }
  if (found.verdict === 'unknown') return { value: null, error: 'The solver cannot decide it; write it more simply.' };
  if (value === undefined) return { value: null, error: 'There is no constant named answer.' };
  const other = smtReportOf(yield* context.call('smt', `${plain}\n(assert (distinct answer ${termOf(value)}))`));
  if (other?.verdict !== 'sat') return { value, error: null };
  const values = `${value} and ${other.model['answer']}`;
  return { value, error: `The conditions leave more than one answer, such as ${values}; one is missing.` };
}

/** A value as a term: SMT-LIB has no numbers below zero and no fractions. */
function termOf(value: string): string {
  if (value.startsWith('-')) return `(- ${termOf(value.slice(1))})`;
  const [above, below] = value.split('/');
  return below === undefined ? value : `(/ ${above}.0 ${below}.0)`;
}
