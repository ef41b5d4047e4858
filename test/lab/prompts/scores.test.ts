import { expect, it } from 'vitest';
import { scoresOf } from '../../../src/lab/prompts/scores';
import { contestantFor, experimentOf, planWith, type Stage } from '../../../src/lab/prompts/scoring';
import { givenVersions, versionOf } from '../../../src/lab/prompts/version';
import { cell } from '../../support/experiment';

const stage: Stage = {
  prompt: 'solve',
  task: 'sums',
  sample: 1,
  title: 'Wordings of solve',
  strategy: 'single',
  options: {},
  cast: { actor: { model: { engine: 'scripted', model: 'echo' }, temperature: 0 } },
};
const [house] = givenVersions('solve', '{question}', []);
const made = (text: string, parent: string) =>
  versionOf({ prompt: 'solve', text, title: text, parent, origin: { kind: 'written' }, createdAt: 1 });
const child = made('{question} Think.', house!.id);
const grandchild = made('{question} Think twice.', child.id);
const all = [house!, child, grandchild];
const place = (index: number) => ({ task: 'sums', index });
const split = { training: [0, 1, 2, 3].map(place), heldOut: [10, 11, 12, 13].map(place) };
const sides = new Map([
  ...split.training.map(({ index }) => [`sums ${index}`, 'training'] as const),
  ...split.heldOut.map(({ index }) => [`sums ${index}`, 'heldOut'] as const),
]);
/** Marks on training problems, then on held-out ones. */
const played = (version: typeof child, marks: string) =>
  [...split.training, ...split.heldOut].map(({ index }, at) =>
    cell({ contestant: contestantFor(stage, version).id, problem: `sums-${index}`, index, score: Number(marks[at]) }),
  );

it('versions differ in their wording alone, and the house wording says nothing', () => {
  expect(contestantFor(stage, house!).wording).toEqual({});
  expect(contestantFor(stage, child)).toMatchObject({ wording: { solve: child.text }, cast: stage.cast, options: {} });
});

it('the experiment is the same for the same stage, and grows without losing anything', () => {
  expect(experimentOf(stage)).toBe(experimentOf({ ...stage, title: 'Another' }));
  expect(experimentOf(stage)).not.toBe(experimentOf({ ...stage, sample: 2 }));
  const first = planWith(stage, null, [house!, child], { training: split.training.slice(0, 2), heldOut: [] });
  const grown = planWith(stage, first, [grandchild, child], split);
  expect(grown.contestants.map(({ title }) => title)).toEqual([house!.title, child.title, grandchild.title]);
  expect(grown.problems.slice(0, 2)).toEqual(first.problems);
  expect(grown.problems).toHaveLength(8);
  expect(planWith(stage, grown, all, split)).toEqual(grown);
});

it('problems of both sides take turns, so that a score that was cut says something of both', () => {
  expect(planWith(stage, null, [house!], split).problems.map(({ index }) => index)).toEqual([
    0, 10, 1, 11, 2, 12, 3, 13,
  ]);
});

it('both sides are scored apart, against what the version was made from', () => {
  const results = [...played(house!, '10001000'), ...played(child, '11101000'), ...played(grandchild, '11111111')];
  const [first, second, third] = scoresOf(stage, all, results, sides);
  expect(first).toMatchObject({ training: { value: 0.25, n: 4 }, heldOut: { value: 0.25, n: 4 }, against: null });
  expect(second).toMatchObject({ training: { value: 0.75 }, heldOut: { value: 0.25 } });
  expect(second!.against).toMatchObject({ version: house!, verdict: { kind: 'fails' } });
  expect(second!.against!.verdict.words).toContain(
    '50 points ahead of “House wording” on training problems (p = 0.50), no better on held-out',
  );
  expect(third!.against!.version).toBe(child);
  expect(third!.against!.verdict.kind).toBe('open');
});

it('a version is compared with the next of its line that was played', () => {
  const results = [...played(house!, '11111111'), ...played(grandchild, '00000000')];
  const [, last] = scoresOf(stage, all, results, sides);
  expect(last!.against!.version).toBe(house!);
  expect(last!.against!.verdict.kind).toBe('none');
});

it('problems outside the split do not count, and failures are told', () => {
  const failed = cell({
    contestant: contestantFor(stage, child).id,
    problem: 'sums-1',
    index: 1,
    status: 'failed',
    score: null,
  });
  const outside = cell({ contestant: contestantFor(stage, child).id, problem: 'sums-99', index: 99, score: 1 });
  const [only] = scoresOf(stage, all, [failed, outside], sides);
  expect(only).toMatchObject({ failed: 1, training: { n: 0 }, heldOut: { n: 0 } });
});
