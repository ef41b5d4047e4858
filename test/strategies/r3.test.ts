import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const model = () =>
  answering(
    ['What would improve this sentence most', 'clarity', 'Style.', 'none', 'clarity', 'style', 'none'],
    ['Rewrite the sentence', 'It is six.', 'Answer: 6', 'It is six.', 'The answer: 6'],
    ['2+2', 'It might be 6. So we say it.\nAnswer: 6'],
  );
const run = (options = {}) => header({ strategy: 'r3', options });

it('builds the next draft from the accepted edits and never shows a rejected one again', async () => {
  const { people, questions } = person([true, false], [true]);
  const events = await collect(play(run({ depth: 2 }), { model: model(), people }));
  const [first, second] = questions;
  expect(first).toMatchObject({
    kind: 'decide-edits',
    edits: [
      { before: 'It might be 6.', after: 'It is six.', intent: 'clarity' },
      { before: 'So we say it.', after: 'Answer: 6', intent: 'style' },
    ],
  });
  const drafts = events.flatMap((event) => (event.type === 'draft-ready' ? [event.draft.text] : []));
  expect(drafts[1]).toBe('It is six. So we say it.\nAnswer: 6');
  expect(second).toMatchObject({ edits: [{ before: 'So we say it.', after: 'The answer: 6', intent: 'style' }] });
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: 'a depth of 2 is reached' });
});

it('stops when no edit is left', async () => {
  const { people, questions } = person();
  const none = answering(['What would improve', 'none'], ['2+2', 'Answer: 4']);
  const events = await collect(play(run(), { model: none, people }));
  expect(questions).toEqual([]);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: 'no edit is left at depth 1' });
});

it('lets a sentence be when its intent cannot be read', async () => {
  const odd = answering(['What would improve', 'hmm'], ['2+2', 'Answer: 4']);
  const events = await collect(play(run(), { model: odd, people: person().people }));
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
});

it('can be played by a persona alone', async () => {
  const alone = answering(
    ['the person who asked', '1'],
    ['What would improve', 'style'],
    ['Rewrite', 'Answer: 5'],
    ['2+2', 'Answer: 4'],
  );
  const events = await collect(play(run({ answers: 'the persona', depth: 1 }), { model: alone }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
  expect(events.some(({ type }) => type === 'human-start')).toBe(false);
});
