import { alpha, type Settled, worthwhile } from './family';

/** How a comparison stands, for colour and sign: only what is settled may look like a difference. */
export type Standing = 'better' | 'worse' | 'open' | 'nothing';

/** Of the second against the first. */
export const standingOf = ({ n, settled, difference }: Settled): Standing =>
  n === 0 ? 'nothing' : !settled ? 'open' : difference! > 0 ? 'better' : 'worse';

/**
 * The result of a comparison in a sentence.
 * @param names of the first and the second, as the sentence should call them
 */
export function verdictOf(test: Settled, [first, second]: readonly [string, string]): string {
  const { problems, difference, adjusted, needed } = test;
  if (difference === null) return `Nothing that ${first} and ${second} both have graded yet.`;
  const [ahead, behind] = difference > 0 ? [second, first] : [first, second];
  const by = `${points(difference)} ahead of ${behind}`;
  if (test.settled) return `${ahead} is ${by}: settled with ${ofProblems(problems)} (${chance(adjusted)}).`;
  if (Math.abs(difference) < worthwhile)
    return `No difference seen with ${ofProblems(problems)}; ${enough(needed, problems)} a difference of ${points(worthwhile)}.`;
  return `${ahead} is ${by}, but ${ofProblems(problems)} do not settle it (${chance(adjusted)}); ${enough(test.neededForSeen, problems)} a difference of that size.`;
}

/** What the tests of an experiment were corrected for, and what that means for how they are read. */
export const familyOf = (tests: number, what: string): string =>
  tests === 1
    ? `One test: ${what}. Settled means p < ${alpha}.`
    : `${tests} tests: ${what}. Their p-values are adjusted together (Holm), whichever of them you look at; settled means adjusted p < ${alpha}. Intervals are 95 % each and not adjusted.`;

/** Two-sided p as it is written in text. */
export const chance = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.0995 ? 3 : 2)}`);

/** 0.05 → "5 points", 0.012 → "1.2 points"; of a difference of shares, without its sign. */
export function points(difference: number): string {
  const value = Math.abs(difference) * 100;
  const figure = value < 9.95 ? value.toFixed(1).replace('.0', '') : value.toFixed(0);
  return `${figure} ${figure === '1' ? 'point' : 'points'}`;
}

const ofProblems = (n: number): string => `${n} ${n === 1 ? 'problem' : 'problems'}`;

/** A number of problems is an estimate: two figures. */
const about = (n: number): string => Number(n.toPrecision(2)).toLocaleString('en');

const enough = (needed: number | null, have: number): string =>
  needed === null || needed <= have ? 'more problems may settle' : `about ${about(needed)} would settle`;
