import { rate, type Rate } from './rate';

/** A labelled program, and whether it passed all tests of a suite. */
export interface Tried {
  readonly right: boolean;
  readonly passed: boolean;
}

/**
 * How well a suite of tests tells programs apart (CodeContests-O, #3): TPR is the share of right programs that pass all tests,
 * TNR the share of wrong programs that fail at least one.
 */
export interface TestQuality {
  readonly truePositive: Rate;
  readonly trueNegative: Rate;
}

export function testQuality(programs: readonly Tried[]): TestQuality {
  const [right, wrong] = [programs.filter((one) => one.right), programs.filter((one) => !one.right)];
  return {
    truePositive: rate(right.filter(({ passed }) => passed).length, right.length),
    trueNegative: rate(wrong.filter(({ passed }) => !passed).length, wrong.length),
  };
}
