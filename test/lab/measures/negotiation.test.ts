import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import { measured } from '../../support/measured';

const problem = { id: 'b', prompt: 'a red balloon' };
const run = (options: object) => ({ strategy: 'gpt-bargaining', problem, options: { ...options } });

it('tells deals, their price, and lines that keep to the form', async () => {
  const model = answering(
    ["seller's next line", 'I ask 12 dollars.', 'Nice balloon!', 'I ask 15 dollars.'],
    ["buyer's next line", 'I pay 11.', 'I pay 14.'],
    ['three short tips', 'Start higher.'],
    [/./, 'DEAL'],
  );
  // Game 1: 12 is near enough to the 10 that was offered first. Game 2: no price, 11, 15, and 14, which is near enough.
  const read = await measured('negotiation', run({ games: 2 }), { model });
  expect(read).toEqual({ deals: [2, 2], price: [26, 2], valid: [4, 5], first: [12, 1], last: [14, 1] });
});

it('has no price without a deal', async () => {
  const model = answering(["seller's next line", 'Nice balloon!'], ["buyer's next line", 'Yes, nice.'], [/./, 'No.']);
  expect(await measured('negotiation', run({ games: 1 }), { model })).toEqual({ deals: [0, 1], valid: [0, 2] });
});

it('says nothing of other runs', async () => {
  expect(await measured('negotiation', {}, {})).toBeNull();
});
