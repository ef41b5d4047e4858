import { expect, it } from 'vitest';
import { measured } from '../../support/measured';
import { scripted } from '../../support/scripted';

/** Answers at each temperature in turn, and how sure the verifier is of each. */
const model = () => {
  const said: Record<string, string[]> = { 0.5: ['4', '4', '4'], 1.5: ['4', '04', '7'] };
  const sure: Record<string, number> = { '4': 0.6, '04': 0.7, '7': 0.2 };
  return scripted(({ messages, temperature }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Yes or No')) return `Answer: ${said[String(temperature)]!.shift()}`;
    return { text: 'Yes', yes: sure[/Answer: (\d+)/.exec(asked)![1]!]! };
  }, 1);
};
const options = { settings: 2, coldest: 0.5, warmest: 1.5, samples: 3, wanted: 2 };

it('says what the marks make of the samples that were kept', async () => {
  // Kept are the 4 and the 04 of the warm setting; by the marks only one of them is right.
  const drafts = [1, 1, 1, 1, 0, 0];
  const read = await measured('balance', { strategy: 'b-star', options }, { model: model() }, { drafts });
  expect(read).toEqual({ reckoned: [1, 1], marked: [1 / 16, 1], kept: [2, 1], right: [1, 2] });
});

it('has no balance by marks where one is missing', async () => {
  const drafts = [1, 1, 1, 1, null, 0];
  const read = await measured('balance', { strategy: 'b-star', options }, { model: model() }, { drafts });
  expect(read).toEqual({ reckoned: [1, 1], kept: [2, 1], right: [1, 1] });
});

it('says nothing of other choices', async () => {
  expect(await measured('balance', { strategy: 'best-of-n' }, {})).toBeNull();
});
