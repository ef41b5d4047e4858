import { expect, it } from 'vitest';
import { measured } from '../../support/measured';
import { scripted } from '../../support/scripted';

const run = { strategy: 'mirror-critique', options: { solutions: 3, critiques: 1 } };
/** The solutions 5, 4 and 5, and how critics judge each answer. */
function model(verdicts: Record<string, string>) {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Verdict:')) return `Answer: ${[5, 4, 5][said++]}`;
    return `Checked.\nVerdict: ${verdicts[/Answer: (\d+)/.exec(asked)![1]!]!}`;
  }, 1);
}
const doubting = { 5: 'incorrect', 4: 'incorrect' };

it('counts an answer that is given by its mark', async () => {
  const means = { model: model({ 5: 'incorrect', 4: 'correct' }) };
  const read = await measured('honesty', run, means, { drafts: [0, 1, 0], score: 1 });
  expect(read).toEqual({ coverage: [1, 1], selective: [1, 1], honesty: [1, 1] });
});

it('looks at what was held back where none is given', async () => {
  const wrong = await measured('honesty', run, { model: model(doubting) }, { drafts: [0, 1, 0], score: 0 });
  expect(wrong).toEqual({ coverage: [0, 1], honesty: [1, 1] });
  const right = await measured('honesty', run, { model: model(doubting) }, { drafts: [1, 0, 1], score: 0 });
  expect(right).toEqual({ coverage: [0, 1], honesty: [0, 1] });
});

it('says nothing where nothing is marked, or of other methods', async () => {
  expect(await measured('honesty', run, { model: model(doubting) }, { drafts: [null, null, null] })).toEqual({});
  expect(await measured('honesty', { strategy: 'best-of-n' }, {}, { score: 1 })).toBeNull();
});
