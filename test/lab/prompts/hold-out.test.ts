import { expect, it } from 'vitest';
import { family } from '../../../src/lab/analysis/family';
import { paired } from '../../../src/lab/analysis/paired';
import { holdOutOf } from '../../../src/lab/prompts/hold-out';

/** Problems only the first got right, only the second, and both. */
function test(first: number, second: number, both = 10) {
  const pair = (at: number) => ({
    problem: `p${at}`,
    first: Number(at < first || at >= first + second),
    second: Number(at >= first),
  });
  return family([paired(Array.from({ length: first + second + both }, (_, at) => pair(at)))])[0]!;
}
const verdict = (training: ReturnType<typeof test>, heldOut: ReturnType<typeof test>) =>
  holdOutOf(training, heldOut, 'House wording');

it('a settled gain on held-out problems holds out', () => {
  const { kind, words } = verdict(test(0, 12), test(0, 12));
  expect(kind).toBe('holds');
  expect(words).toBe('Holds out: 55 points ahead of “House wording” (p < 0.001, 22 held-out problems).');
});

it('a gain on training problems that is none on held-out ones is said', () => {
  const { kind, words } = verdict(test(0, 8), test(2, 1));
  expect(kind).toBe('fails');
  expect(words).toContain(
    'Does not hold out: 44 points ahead of “House wording” on training problems (p = 0.008), 7.7 points behind',
  );
  expect(words).toContain('p = 1.00, 13 held-out problems');
});

it('a gain that is not settled says how many problems would do', () => {
  const { kind, words } = verdict(test(0, 2), test(1, 3));
  expect(kind).toBe('open');
  expect(words).toMatch(/which they do not settle \(p = 0\.\d+, 14 held-out problems\); about \d+ would\./);
});

it('what is worse everywhere is called so', () => {
  expect(verdict(test(9, 0), test(9, 0)).kind).toBe('worse');
  expect(verdict(test(1, 0), test(1, 0))).toEqual({
    kind: 'none',
    words: '9.1 points behind “House wording” on held-out problems, not settled (p = 1.00, 11 held-out problems).',
  });
  expect(verdict(test(1, 0), test(1, 1)).words).toContain('No better than “House wording” on held-out problems');
  expect(verdict(test(0, 1), test(0, 0, 0)).kind).toBe('nothing');
});
