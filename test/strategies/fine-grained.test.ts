import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const model = () =>
  answering(
    ['Feedback:', 'Answer: 4'],
    ['person who asked', 'incomplete: "Answer" say why'],
    ['2+2', 'I like sums. Answer: 5'],
  );
const run = (options = {}) => header({ strategy: 'fine-grained', options });
const mark = { start: 0, end: 12, label: 'irrelevant', note: 'leave it out' };

it('writes the draft anew from what was marked, until nothing is', async () => {
  const tried = model();
  const { people, questions } = person(
    { spans: [mark], note: 'Add again.', corrected: null },
    { spans: [], note: '', corrected: null },
  );
  const events = await collect(play(run(), { model: tried, people }));
  expect(String(tried.calls[1]?.messages[0]?.content)).toContain(
    '- "I like sums.": irrelevant, leave it out\nAdd again.',
  );
  expect(questions[1]).toMatchObject({ kind: 'label', text: 'Answer: 4' });
  expect(events.at(-2)).toMatchObject({ reason: 'nothing was marked' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('finds what the persona quotes in the text', async () => {
  const tried = model();
  await collect(play(run({ answers: 'the persona', rounds: 1 }), { model: tried }));
  expect(String(tried.calls[2]?.messages[0]?.content)).toContain('- "Answer": incomplete, say why');
});
