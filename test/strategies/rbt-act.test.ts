import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const marks = (mark: number) => `actionability: ${mark}\nspecificity: ${mark}\ngrounding: 3\nrelevance: 3`;
const problem = { id: 'paper', prompt: 'We measured hens.' };
const run = (options: Record<string, string | number> = {}) => header({ strategy: 'rbt-act', problem, options });

it('comments from every point of view and keeps the comment with the best marks', async () => {
  const model = answering(
    ['Review comment on its experiments', marks(2)],
    ['Review comment on its writing', marks(5)],
    ['Review comment on its novelty', marks(4)],
    ['about its experiments', 'More hens.'],
    ['about its writing', 'Define hen in line 1.'],
    ['about its novelty', 'Cite hens.'],
  );
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(6);
  expect(model.calls[0]!.messages[0]!.content).toContain('We measured hens.');
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'marked 4.0 of 5' });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Define hen in line 1.' } });
});

it('takes the first comment when no marks can be read, and counts that', async () => {
  const model = answering(['Review comment', 'Good.'], ['about its', 'One.', 'Two.']);
  const events = await collect(play(run({ perspectives: 'method, data' }), { model }));
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { text: 'One.' } });
});

it('looks at no more points of view than it may, and at one at least', async () => {
  const model = answering(['Review comment', marks(3)], ['about its', 'One.']);
  await collect(play(run({ most: 1 }), { model }));
  expect(model.calls).toHaveLength(2);
  const none = await collect(play(run({ perspectives: '' }), { model }));
  expect(none.at(-1)).toMatchObject({
    type: 'run-fail',
    error: { message: expect.stringContaining('name at least one') },
  });
});
