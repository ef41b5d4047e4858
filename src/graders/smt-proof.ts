import { proofScript, readProof, type Claim } from '../base/smt-proof';
import { claimOf } from '../contract/smt';
import type { Answer, Item, ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/**
 * Whether every step of a proof follows by the tactic it names, the last one being the goal. The target is the claim, as in the
 * problem's `extra`; `read` says how many steps hold.
 */
const grader: ToolGrader = {
  title: 'Proof that a solver checks',
  tool: 'smt',
  source(answer, item) {
    const claim = claimIn(item);
    const steps = claim ? stepsOf(answer, claim) : [];
    return claim && steps.length ? proofScript(claim, steps) : null;
  },
  read(result, item) {
    if (!claimIn(item)) return unusable(item, 'declarations, hypotheses and a goal');
    if (!result.ok) return { score: 0, read: null, why: result.output.slice(0, 300) };
    const verdicts = result.output.match(/^(?:sat|unsat|unknown)$/gm) ?? [];
    const held = verdicts.filter((verdict) => verdict === 'unsat').length;
    return { score: held === verdicts.length ? 1 : 0, read: `${held} of ${verdicts.length} steps hold` };
  },
};
export default grader;

const claimIn = ({ target }: Item): Claim | null => claimOf({ extra: target });

const stepsOf = ({ text, value }: Answer, { goal }: Claim) => {
  const read = typeof value === 'string' ? readProof(value, goal) : [];
  return read.length ? read : readProof(text, goal);
};
