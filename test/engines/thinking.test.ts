import { expect, it } from 'vitest';
import { user, type Completion, type GenerateEvent, type Model } from '../../src/contract/engine';
import { thinkingAloud } from '../../src/engines/thinking';
import { never } from '../support/collect';
import { letterModel } from '../support/engine-double';

/** A model that writes these pieces. */
function writing(pieces: readonly (string | GenerateEvent)[]): Model {
  const text = pieces.filter((piece) => typeof piece === 'string').join('');
  const usage = { input: 1, output: 1, reused: 0 };
  return {
    ...letterModel(),
    async *generate() {
      for (const piece of pieces) yield typeof piece === 'string' ? { type: 'text-delta', text: piece } : piece;
      return { text, finish: 'stop', usage, ms: { queued: 0, first: 0, total: 0 } } satisfies Completion;
    },
  };
}
async function read(pieces: readonly (string | GenerateEvent)[]) {
  const steps = thinkingAloud(writing(pieces)).generate({ messages: [user('?')] }, never());
  const events: GenerateEvent[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { events, completion: value };
    events.push(value);
  }
}
const joined = (events: readonly GenerateEvent[], type: string) =>
  events.map((event) => (event.type === type ? (event as { text: string }).text : '')).join('');

it('tells thinking from the answer, also where a mark is cut', async () => {
  const { events, completion } = await read(['<th', 'ink>\nThree ', 'and four.</th', 'ink>\n\nSev', 'en.']);
  expect(completion).toMatchObject({ text: 'Seven.', reasoning: 'Three and four.' });
  expect(joined(events, 'text-delta')).toBe('Seven.');
  expect(joined(events, 'reasoning-delta').trim()).toBe('Three and four.');
});

it('leaves an answer without thinking alone', async () => {
  const { completion } = await read([' Is 3 < 4?', ' Yes.']);
  expect(completion).toMatchObject({ text: ' Is 3 < 4? Yes.' });
  expect(completion).not.toHaveProperty('reasoning');
});

it('begins anew when the model had to', async () => {
  const reset: GenerateEvent = { type: 'text-reset', reason: 'the device was lost' };
  const { completion } = await read(['<think>half', reset, '<think>whole</think>Seven.']);
  expect(completion).toMatchObject({ text: 'Seven.', reasoning: 'whole' });
});

it('can what the model can, and thinks', () => {
  expect(thinkingAloud(letterModel()).can).toEqual(new Set([...letterModel().can, 'reasoning']));
});
