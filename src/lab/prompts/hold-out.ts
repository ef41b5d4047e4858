import type { Settled } from '../analysis/family';
import { chance, points } from '../analysis/verdict';

/** Whether what looks better where it was tuned is better elsewhere, too. */
export interface HoldOut {
  readonly kind:
    | 'holds' // better on held-out problems, settled
    | 'fails' // better on training problems, not on held-out ones
    | 'open' // better on held-out problems, not settled
    | 'worse' // worse on held-out problems, settled
    | 'none' // no better anywhere, or behind and not settled
    | 'nothing'; // nothing to compare
  /** In one sentence, with the paired test. */
  readonly words: string;
}

/** Of a version against `rival`, by the paired tests on each side. */
export function holdOutOf(training: Settled, heldOut: Settled, rival: string): HoldOut {
  const { difference, adjusted, problems, settled, neededForSeen } = heldOut;
  if (difference === null) return { kind: 'nothing', words: `Not compared with “${rival}” on held-out problems yet.` };
  const test = `${chance(adjusted)}, ${problems} held-out ${problems === 1 ? 'problem' : 'problems'}`;
  const gained = training.difference ?? 0;
  if (difference > 0 && settled)
    return { kind: 'holds', words: `Holds out: ${points(difference)} ahead of “${rival}” (${test}).` };
  if (difference > 0) {
    const enough = neededForSeen !== null && neededForSeen > problems ? `; about ${about(neededForSeen)} would` : '';
    return {
      kind: 'open',
      words: `${points(difference)} ahead of “${rival}” on held-out problems, which they do not settle (${test})${enough}.`,
    };
  }
  const there = difference === 0 ? 'no better' : `${points(difference)} behind`;
  if (gained > 0)
    return {
      kind: 'fails',
      words: `Does not hold out: ${points(gained)} ahead of “${rival}” on training problems (${chance(training.p)}), ${there} on held-out ones (${test}).`,
    };
  if (settled) return { kind: 'worse', words: `Worse: ${points(difference)} behind “${rival}” (${test}).` };
  const words =
    difference === 0
      ? `No better than “${rival}” on held-out problems (${test}).`
      : `${points(difference)} behind “${rival}” on held-out problems, not settled (${test}).`;
  return { kind: 'none', words };
}

const about = (n: number): string => Number(n.toPrecision(2)).toLocaleString('en');
