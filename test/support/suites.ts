/** Tests for the problems of the task `test-writing`, in their order, that tell all programs apart. */
export const suites: readonly string[] = [
  'clamp(5, 1, 10) === 5\nclamp(-3, 1, 10) === 1\nclamp(30, 1, 10) === 10\nclamp(9, 1, 10) === 9',
  'isLeap(2024) === true\nisLeap(2023) === false\nisLeap(1900) === false\nisLeap(2000) === true',
  'median([3, 1, 2]) === 2\nmedian([4, 1, 3, 2]) === 2.5\nmedian([10, 9, 100]) === 10\nmedian([1, 2, 90]) === 2',
  'countWords("one two") === 2\ncountWords("  one   two ") === 2\ncountWords("") === 0\ncountWords("   ") === 0\ncountWords("A1 b") === 2',
  'runs("aaab") === "a3b1"\nruns("") === ""\nruns("aba") === "a1b1a1"\nruns("aA") === "a1A1"',
  'second([1, 3, 2]) === 2\nsecond([5, 5, 4]) === 4\nsecond([5, 5]) === null\nsecond([10, 9, 100]) === 10\nsecond([-1, -2]) === -2\nsecond([4, 1, 3, 2]) === 3',
  'mirrored("Anna") === true\nmirrored("no lemon, no melon") === true\nmirrored("a1b") === false\nmirrored("1ab2") === false\nmirrored("a12a") === false\nmirrored("") === true',
  'overlap([1, 3], [3, 5]) === true\noverlap([1, 3], [4, 5]) === false\noverlap([4, 5], [1, 3]) === false\noverlap([2, 3], [1, 5]) === true\noverlap([3, 5], [1, 4]) === true',
  'rotate([1, 2, 3], 1) === [3, 1, 2]\nrotate([1, 2, 3], -1) === [2, 3, 1]\nrotate([1, 2, 3], 4) === [3, 1, 2]\nrotate([], 2) === []\nrotate([1, 2, 3, 4], -5) === [2, 3, 4, 1]',
  'common(12, 18) === 6\ncommon(0, 5) === 5\ncommon(0, 0) === 0\ncommon(7, 0) === 7\ncommon(22, 33) === 11\ncommon(8, 2) === 2',
];
