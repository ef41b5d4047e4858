import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const said = async (text: string) => {
  const model = scripted(() => text, 1);
  const events = await collect(play(header({ strategy: 'isc' }), { model }));
  expect(model.calls).toHaveLength(1);
  const drafts = events.flatMap((event) => (event.type === 'draft-ready' ? [event.draft.value] : []));
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  return { drafts, warnings, end: events.at(-1), verdict: events.find((event) => event.type === 'verdict-ready') };
};
const check = (verdict: string) => `2 + 2 = 5\nAnswer: 5\nVerification:\n2 + 2 is 4.\nVerdict: ${verdict}`;

it('reads answer, verification and modified answer out of one reply', async () => {
  const { drafts, warnings, end, verdict } = await said(
    `${check('incorrect')}\nModified answer:\n2 + 2 = 4\nAnswer: 4`,
  );
  expect(drafts).toEqual(['5', '4']);
  expect(verdict).toMatchObject({ verdict: { score: 0, feedback: '2 + 2 is 4.\nVerdict: incorrect' } });
  expect(warnings).toEqual([]);
  expect(end).toMatchObject({ answer: { text: '2 + 2 = 4\nAnswer: 4', value: '4' } });
});

it('keeps an answer whose verification accepts it, whatever follows', async () => {
  const { drafts, end } = await said(`${check('correct')}\nModified answer:\nAnswer: 9`);
  expect(drafts).toEqual(['5']);
  expect(end).toMatchObject({ answer: { value: '5' } });
});

it.each([
  ['2 + 2 = 5\nAnswer: 5', 'The actor wrote no verification.'],
  ['Answer: 5\nVerification:\nHm.', 'The actor wrote no verdict.'],
  [check('incorrect'), 'The actor wrote no modified answer.'],
])('counts what is missing in %j', async (text, missing) => {
  const { warnings, end } = await said(text);
  expect(warnings).toEqual([missing]);
  expect(end).toMatchObject({ answer: { value: '5' } });
});
