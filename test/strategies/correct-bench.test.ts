import { expect, it } from 'vitest';
import { played } from '../support/played';

const bad = 'Step 1 is wrong.\nVerdict: incorrect';
const good = 'Fine.\nVerdict: correct';
const run = (options: Record<string, string>, lines: readonly string[], known?: string) =>
  played('correct-bench', lines, { options, ...(known === undefined ? {} : { known }) });

it('RCI criticises and improves once, whatever the verdict', async () => {
  const { purposes, turns } = await run({ first: 'RCI' }, ['Answer: 4', good, 'Answer: 5']);
  expect(purposes).toEqual(['solve', 'critique', 'revise']);
  expect(turns[2]).toEqual([turns[0]![0], 'Answer: 4', expect.stringContaining(good)]);
});

it('Self-Refine goes on for at most three rounds, until nothing is found', async () => {
  const stopped = await run({ first: 'Self-Refine' }, ['Answer: 5', bad, 'Answer: 4', good]);
  expect(stopped.purposes).toEqual(['solve', 'critique', 'revise', 'critique']);
  const full = await run({ first: 'Self-Refine' }, ['Answer: 5', bad]);
  expect(full.calls).toHaveLength(7);
});

it('CoVe rewrites with what its questions found, and leaves a draft nobody asks about', async () => {
  const { purposes, asked } = await run({ first: 'CoVe' }, ['Answer: 5', '1. What is 2+2?', 'Answer: 4', 'Answer: 4']);
  expect(purposes).toEqual(['solve', 'verification-questions', 'direct', 'revise']);
  expect(asked[3]).toContain('What is 2+2? Answer: 4');
  expect((await run({ first: 'CoVe' }, ['Answer: 5', 'None.'])).answer).toMatchObject({ value: '5' });
});

it('Reflexion learns from a draft that the verifier rejects', async () => {
  const kept = await run({ first: 'Reflexion' }, ['Answer: 4', 'Yes']);
  expect(kept.calls).toHaveLength(2);
  const { purposes, asked, verdicts } = await run({ first: 'Reflexion' }, [
    'Answer: 5',
    'No',
    'Add, do not count.',
    'Answer: 4',
  ]);
  expect(purposes).toEqual(['solve', 'verify', 'reflect', 'revise']);
  expect(asked[3]).toContain('Add, do not count.');
  expect(verdicts).toHaveLength(2);
});

it('external Reflexion asks who knows the answer, else the verifier', async () => {
  const first = 'Reflexion, external check';
  const known = await run({ first }, ['Answer: 5', 'A lesson.', 'Answer: 4'], '4');
  expect(known.purposes).toEqual(['solve', 'reflect', 'revise']);
  expect(known.checks).toEqual([false]);
  const unknown = await run({ first }, ['Answer: 5', 'Yes']);
  expect(unknown.purposes).toEqual(['solve', 'verify']);
});

it('CRITIC corrects what the calculator finds, and asks nobody when it finds nothing', async () => {
  const first = 'CRITIC with a calculator';
  const { asked, answer } = await run({ first }, ['Step 1: 2 + 2 = 5\nAnswer: 5', 'Step 1: 2 + 2 = 4\nAnswer: 4']);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContain('2 + 2 is 4, not 5.');
  expect(answer).toMatchObject({ value: '4' });
});

it('chains two methods in one conversation that keeps all that was said', async () => {
  const lines = ['Answer: 5', bad, 'Answer: 6', 'A lesson.', 'Answer: 4'];
  const { turns, answer } = await run({ first: 'RCI', second: 'Reflexion, external check' }, lines, '4');
  expect(turns.at(-1)).toEqual([
    turns[0]![0],
    'Answer: 5',
    expect.stringContaining(bad),
    'Answer: 6',
    expect.stringContaining('A lesson.'),
  ]);
  expect(answer).toMatchObject({ value: '4' });
});

it('can begin with a direct answer', async () => {
  const { purposes, turns } = await run({ base: 'direct', first: 'RCI' }, ['Answer: 4', good, 'Answer: 4']);
  expect(purposes[0]).toBe('direct');
  expect(turns[2]![0]).toBe(turns[0]![0]);
});
