/**
 * How useful a set of responses to one query is: their share of right ones, and whether there are enough of them.
 * b = (right / kept) · min(1, right / wanted); 0 where nothing is kept. In [0, 1].
 * Source: B-STaR, "Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners"; wanted is 8 there.
 * @throws RangeError when there are more right than kept, or nothing is wanted
 */
export function balanceScore(right: number, kept: number, wanted = 8): number {
  if (!(right >= 0 && right <= kept))
    throw new RangeError(`${right} of ${kept} are right; give a number up to ${kept}.`);
  if (!(wanted > 0)) throw new RangeError(`${wanted} right responses are wanted; give a number above 0.`);
  return kept === 0 ? 0 : (right / kept) * Math.min(1, right / wanted);
}
