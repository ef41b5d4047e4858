import { expect, it } from 'vitest';
import { PlanDraft } from '../../../src/ui/state/plan-draft.svelte';
import { contestant, planOf } from '../../support/lab';
import { labApp } from '../../support/lab-app';

const app = { ...labApp(), datasets: { entries: () => [] } } as never;
const [one, two] = [contestant('One'), contestant('Two', { strategy: 'revise' })];

it('says what is missing until somebody plays something', () => {
  const draft = new PlanDraft(app);
  expect(draft.obstacles).toHaveLength(1);
  draft.add(one);
  draft.add({ ...one, title: 'The same again' });
  expect(draft.contestants).toEqual([one]);
  expect(draft.obstacles).toEqual([]);
  draft.removeDraw(draft.draws[0]!);
  expect(draft.obstacles).toHaveLength(1);
});

it('counts runs and is called by its contestants until it has a name', () => {
  const draft = new PlanDraft(app);
  draft.add(one);
  draft.add(two);
  draft.repeats = 3;
  expect(draft.runs).toBe(2 * 20 * 3);
  expect(draft.plan).toMatchObject({ title: 'One against Two', seeds: [1, 2, 3] });
  draft.title = ' Named ';
  expect(draft.plan.title).toBe('Named');
});

it('takes no problem twice, and none past the end of a task', () => {
  const draft = new PlanDraft(app);
  draft.draws = [
    { task: 'examples', count: 8, by: { kind: 'from', index: 0 } },
    { task: 'examples', count: 8, by: { kind: 'from', index: 6 } },
  ];
  expect(draft.problems.map(({ index }) => index)).toEqual([...Array(12).keys()]);
});

it('gives everybody the same limit, which makes other contestants of them', () => {
  const draft = new PlanDraft(app);
  draft.add(one);
  draft.limit = { currency: 'tokens', value: 900 };
  const [limited] = draft.plan.contestants;
  expect(limited).toMatchObject({ title: 'One', budget: { tokens: 900 } });
  expect(limited!.id).not.toBe(one.id);
});

it('begins with what is there when an experiment grows, and keeps its seeds', () => {
  const plan = { ...planOf([one], 3, [4, 9]), judge: { engine: 'e', model: 'm' } };
  const draft = new PlanDraft(app, plan);
  expect(draft.plan).toEqual(plan);
  draft.repeats = 4;
  draft.addDraw();
  expect(draft.plan.seeds).toEqual([4, 9, 10, 11]);
  expect(draft.plan.problems).toHaveLength(23);
  expect(draft.plan.problems.slice(0, 3)).toEqual(plan.problems);
});
