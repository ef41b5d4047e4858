import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const problem = { id: 'b', prompt: 'a red balloon' };
const run = (options = {}) => ({ ...header({ strategy: 'gpt-bargaining', options }), problem });
const prompts = {
  seller: "Say the seller's next line",
  buyer: "Say the buyer's next line",
  judge: 'CONTINUE',
  critic: 'three short tips',
};

/** Each part says its lines in turn, the last one again and again. */
function model(lines: Partial<Record<keyof typeof prompts, string[]>>) {
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    const part = (Object.keys(prompts) as (keyof typeof prompts)[]).find((name) => asked.includes(prompts[name]))!;
    const mine = lines[part]!;
    return mine.length > 1 ? mine.shift()! : mine[0]!;
  }, 1);
}
const asked = (tried: ReturnType<typeof model>, part: keyof typeof prompts) =>
  tried.calls.map(({ messages }) => String(messages.at(-1)!.content)).filter((text) => text.includes(prompts[part]));

it('lets seller and buyer speak in turn until offers are near and the moderator sees a deal', async () => {
  const tried = model({ seller: ['I ask 18 dollars.', 'Then 14.'], buyer: ['I can pay 11 dollars.', 'Deal at $14!'], judge: ['DEAL'] }); // prettier-ignore
  const events = await collect(play(run({ games: 1 }), { model: tried }));
  expect(tried.calls).toHaveLength(5);
  expect(asked(tried, 'judge')).toHaveLength(1);
  expect(asked(tried, 'seller')[1]).toContain('Buyer: I can pay 11 dollars.');
  expect(asked(tried, 'seller')[0]).toContain('You sell this: a red balloon\nYou paid 8 dollars');
  expect(asked(tried, 'buyer')[0]).not.toContain('paid 8');
  expect(events.at(-1)).toMatchObject({ answer: { value: '14' } });
});

it('gives the advised side the last game and advice, and nobody else', async () => {
  const tried = model({
    seller: ['I ask 12 dollars.'],
    buyer: ['I pay 11.'],
    judge: ['DEAL'],
    critic: ['Start higher.'],
  });
  const events = await collect(play(run({ games: 2 }), { model: tried }));
  expect(asked(tried, 'critic')).toHaveLength(1);
  expect(asked(tried, 'critic')[0]).toContain('a deal at 12 dollars. Give the seller');
  expect(asked(tried, 'seller')[1]).toContain('An earlier game:\nSeller: I ask 20 dollars.');
  expect(asked(tried, 'seller')[1]).toContain('Start higher.');
  expect(asked(tried, 'seller')[0]).not.toContain('Start higher.');
  expect(events.at(-1)).toMatchObject({
    answer: { value: '12', text: 'Game 1: a deal at 12 dollars\nGame 2: a deal at 12 dollars\nAnswer: 12' },
  });
});

it('ends a game after two lines without a price, and counts them', async () => {
  const tried = model({ seller: ['Nice balloon!'], buyer: ['Yes, nice.'] });
  const events = await collect(play(run({ games: 1 }), { model: tried }));
  expect(tried.calls).toHaveLength(2);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { value: null, text: 'Game 1: no deal\nAnswer: no deal' } });
});

it('ends a game when the moderator cannot be read twice on end', async () => {
  const tried = model({ seller: ['I ask 12.'], buyer: ['I pay 11.'], judge: ['Who knows?'] });
  const events = await collect(play(run({ games: 1, advised: 'nobody' }), { model: tried }));
  expect(tried.calls).toHaveLength(4);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { value: null } });
});

it('stops after its lines, and takes an acceptance without a price for the price of the other side', async () => {
  const far = model({ seller: ['I ask 19.'], buyer: ['I pay 11.'] });
  await collect(play(run({ games: 1, turns: 4 }), { model: far }));
  expect(far.calls).toHaveLength(4);
  const near = model({ seller: ['I ask 19.'], buyer: ['Deal!'], judge: ['DEAL'] });
  const events = await collect(play(run({ games: 1 }), { model: near }));
  expect(events.at(-1)).toMatchObject({ answer: { value: '19' } });
});
