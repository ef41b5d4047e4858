import { expect, it } from 'vitest';
import { hook, type Act, type Hook, type Moment } from '../../../src/contract/decoding';
import { user, type GenerateRequest, type Message } from '../../../src/contract/engine';
import { transformersModel } from '../../../src/engines/transformers/model';
import { never, outcome } from '../../support/collect';
import { letterNetwork, letterParts, letters } from '../../support/engine-double';

const hookOf = (see: (moment: Moment) => Act | undefined, beside?: readonly Message[]): Hook =>
  hook({
    title: 'A',
    summary: 'A.',
    papers: [],
    options: {},
    watch: () => ({ see, report: (written) => letters.decode(written), ...(beside ? { beside } : {}) }),
  });

/** A new model of letters under one method; every text it shows is kept as a reader would see it. */
async function write(see: Hook | null, more: Partial<GenerateRequest> = {}) {
  const hooks = new Map(see ? [['it', see]] : []);
  const { network, released } = letterNetwork();
  const model = transformersModel({ ...letterParts(network), hooks });
  const request: GenerateRequest = {
    messages: [user('Hello')],
    maxTokens: 20,
    temperature: 1,
    seed: 4,
    ...(see ? { decoding: [{ id: 'it', options: {} }] } : {}),
    ...more,
  };
  let shown = '';
  const steps = model.generate(request, never());
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { ...value, shown, released };
    if (value.type === 'text-reset') shown = '';
    if (value.type === 'text-delta') shown += value.text;
  }
}
/** Does something once, when so many tokens are written. */
const once = (position: number, act: Act) => {
  let done = false;
  return hookOf(({ written }) => {
    if (done || written.length !== position) return undefined;
    done = true;
    return act;
  });
};
const ids = (text: string) => letters.encode(text);

it('leaves an answer as it is when it only watches, and reports', async () => {
  const plain = await write(null, { logprobs: 1 });
  const seen: number[] = [];
  const watched = await write(
    hookOf(({ written }) => void seen.push(written.length)),
    { logprobs: 1 },
  );
  expect(watched.tokens).toEqual(plain.tokens);
  expect(watched.text).toBe(plain.text);
  expect(watched.monitor).toEqual({ it: plain.text });
  expect(seen).toEqual(Array.from({ length: 20 }, (_none, place) => place));
});

it('chooses from what a method leaves', async () => {
  const only = hookOf(({ logits }) => {
    logits.fill(-Infinity);
    logits[65] = 0;
    return undefined;
  });
  expect((await write(only)).text).toBe('A'.repeat(20));
});

it('records what the model itself thought of a token', async () => {
  const only = hookOf(({ logits }) => {
    logits.fill(-Infinity);
    logits[65] = 0;
    return undefined;
  });
  const { tokens } = await write(only, { logprobs: 1, maxTokens: 1 });
  expect(tokens?.[0]?.logprob).toBeLessThan(-0.1);
});

it('injects a text, and the answer goes on from it', async () => {
  const { text, usage } = await write(once(3, { kind: 'inject', ids: ids('Wait') }));
  const plain = await write(null);
  expect(text.slice(0, 7)).toBe(`${plain.text.slice(0, 3)}Wait`);
  expect(text.length).toBe(20);
  expect(usage.output).toBe(20);
});

it('takes tokens back, and writes what it would have written', async () => {
  const greedy = { temperature: 0 } as const;
  const plain = await write(null, greedy);
  const again = await write(once(10, { kind: 'rewind', to: 4, ids: [] }), greedy);
  expect(again.text).toBe(plain.text);
  expect(again.shown).toBe(plain.text);
  expect(again.usage.output).toBe(26);
});

it('takes all tokens back', async () => {
  const greedy = { temperature: 0 } as const;
  expect((await write(once(6, { kind: 'rewind', to: 0, ids: [] }), greedy)).text).toBe(
    (await write(null, greedy)).text,
  );
});

it('goes another way from a position', async () => {
  const greedy = { temperature: 0 } as const;
  const plain = await write(null, greedy);
  const other = await write(once(10, { kind: 'rewind', to: 4, ids: ids('Z') }), { ...greedy, logprobs: 0 });
  expect(other.text.slice(0, 5)).toBe(`${plain.text.slice(0, 4)}Z`);
  expect(other.shown).toBe(other.text);
  expect(other.tokens?.map(({ text }) => text).join('')).toBe(other.text);
});

it('stops where it is told to, or before', async () => {
  const plain = await write(null);
  const now = await write(once(5, { kind: 'stop' }));
  expect([now.text, now.finish]).toEqual([plain.text.slice(0, 5), 'stop']);
  const before = await write(once(5, { kind: 'stop', to: 2 }), { logprobs: 0 });
  expect([before.text, before.shown, before.tokens?.length]).toEqual([
    plain.text.slice(0, 2),
    plain.text.slice(0, 2),
    2,
  ]);
});

it('has another conversation read along', async () => {
  const beside = [user('Other')];
  const rows: Float32Array[] = [];
  const { text } = await write(
    hookOf(({ beside: row }) => void rows.push(row!.slice()), beside),
    { temperature: 0 },
  );
  // The double knows the last six tokens alone: from the seventh on both conversations say the same.
  const own: Float32Array[] = [];
  await write(
    hookOf(({ own: row }) => void own.push(row.slice())),
    { temperature: 0 },
  );
  expect(rows).toHaveLength(text.length);
  expect(rows.slice(7)).toEqual(own.slice(7));
});

it('takes back the conversation beside, too', async () => {
  const beside = [user('Other')];
  const rows: Float32Array[] = [];
  let done = false;
  const it = hookOf(({ beside: row, written }) => {
    rows.push(row!.slice());
    if (done || written.length !== 9) return undefined;
    done = true;
    return { kind: 'rewind', to: 8, ids: [] };
  }, beside);
  await write(it, { temperature: 0 });
  expect(rows[10]).toEqual(rows[8]);
});

it('comes to an end with a method that always takes back', async () => {
  const { finish, usage } = await write(
    hookOf(({ written }) => (written.length === 2 ? { kind: 'rewind', to: 1, ids: [] } : undefined)),
  );
  expect(usage.output).toBeLessThanOrEqual(8 * 20 + 1);
  expect(finish).toBe('length');
});

it('goes on with a method that rewinds to where it is', async () => {
  const { text } = await write(hookOf(({ written }) => ({ kind: 'rewind', to: written.length, ids: [] })));
  expect(text).toBe((await write(null)).text);
});

it('refuses a method nobody knows', async () => {
  await expect(
    outcome(
      transformersModel(letterParts(letterNetwork().network)).generate(
        { messages: [user('Hi')], decoding: [{ id: 'no such', options: {} }] },
        never(),
      ),
    ),
  ).rejects.toMatchObject({ name: 'Unsupported' });
});
