import { expect, it } from 'vitest';
import { played } from '../support/played';

const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };

it('reviews the answer round after round in one conversation and returns the last', async () => {
  const lines = ['Answer: 5', 'Answer: 4', 'Answer: 6'];
  const { turns, drafts, answer } = await played('gen-vs-mcq', lines, { options: { rounds: 2 } });
  expect(turns.map(({ length }) => length)).toEqual([1, 3, 5]);
  expect(turns[2]!.slice(0, 3)).toEqual(turns[1]);
  expect(drafts).toEqual(['5', '4', '6']);
  expect(answer).toMatchObject({ value: '6' });
});

it('hides the options in the free format, and still reads which one is meant', async () => {
  const free = await played('gen-vs-mcq', ['Answer: 4'], { problem, options: { rounds: 1, format: 'free answer' } });
  expect(free.asked[0]).not.toContain('B) 4');
  expect(free.drafts).toEqual(['B', 'B']);
  const given = await played('gen-vs-mcq', ['Answer: B'], { problem, options: { rounds: 1 } });
  expect(given.asked[0]).toContain('B) 4');
});

it('says so when there are no options to choose from', async () => {
  const { warnings, drafts } = await played('gen-vs-mcq', ['Answer: 4'], {
    options: { rounds: 1, format: 'multiple choice' },
  });
  expect(warnings).toMatchObject([{ setting: 'format' }]);
  expect(drafts).toEqual(['4', '4']);
});

it('lets the most common of several samples go on', async () => {
  const lines = ['Answer: 5', 'Answer: 4', 'So.\nAnswer: 4', 'Answer: 6', 'Answer: 6', 'Answer: 4'];
  const { turns, calls, answer } = await played('gen-vs-mcq', lines, {
    options: { rounds: 1, samples: 3, published: true },
  });
  expect(calls).toHaveLength(6);
  expect(turns[3]![1]).toBe('Answer: 4');
  expect(calls[0]).toMatchObject({ temperature: 0.7, topK: 20 });
  expect(answer).toMatchObject({ value: '6' });
});

it('samples as the cast says, or as published', async () => {
  const cast = await played('gen-vs-mcq', ['Answer: 4'], { options: { rounds: 1 } });
  expect(cast.calls[0]!.topK).toBeUndefined();
  const published = await played('gen-vs-mcq', ['Answer: 4'], { options: { rounds: 1, published: true } });
  expect(published.calls[1]).toMatchObject({ temperature: 1, topK: 50, topP: 0.95 });
});
