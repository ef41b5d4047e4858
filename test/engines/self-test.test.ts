import { beforeAll, expect, it } from 'vitest';
import { user, type Completion, type GenerateEvent, type GenerateRequest, type Model } from '../../src/contract/engine';
import { engineError } from '../../src/contract/errors';
import { selfTest } from '../../src/engines/self-test';
import { catalogue } from '../../src/engines/transformers/catalogue';
import { openingOf } from '../../src/engines/transformers/openings';
import { transformersModel, type Parts } from '../../src/engines/transformers/model';
import { never, outcome } from '../support/collect';
import { letterModel } from '../support/engine-double';
import { pocket, pocketParts } from '../support/engine-pocket';

/** Writes the same each time, a token a piece; `log` keeps what was asked. */
function saying(
  pieces: readonly string[],
  more: { logprob?: number; took?: number; ref?: Partial<Model['ref']> } = {},
) {
  const { logprob = -0.1, took = 5, ref = {} } = more;
  const log: GenerateRequest[] = [];
  const base = letterModel();
  const model: Model = {
    ...base,
    ref: { ...base.ref, ...ref },
    async *generate(request): AsyncGenerator<GenerateEvent, Completion, void> {
      log.push(request);
      const said = pieces.slice(0, request.maxTokens);
      if (!said.length) throw engineError('EmptyOutput', 'nothing was said');
      for (const text of said) yield { type: 'text-delta', text };
      const tokens = said.map((text) => ({
        id: text.charCodeAt(0),
        text,
        logprob,
        entropy: 0.1,
        alternatives: [],
      }));
      return {
        text: said.join(''),
        finish: 'length',
        usage: { input: 9, output: said.length, reused: 0 },
        ms: { queued: 0, first: 1, total: took },
        tokens,
      };
    },
  };
  return { model, log };
}
const letters = 'Tom has eight pens'.split('');
const known = { model: 'pocket-3m', revision: catalogue[0]!.revision };

it('is content with an answer in several tokens', async () => {
  expect(await selfTest(saying(letters).model, never())).toEqual({ ok: true });
});

it.each([
  ['NaN', saying(letters, { logprob: NaN }), 'no numbers'],
  ['infinity', saying(letters, { logprob: -Infinity }), 'no numbers'],
  ['one token for ever', saying(Array.from('!'.repeat(20))), 'one token over and over (“!!!!”)'],
  ['nothing', saying([]), 'ends before it says anything'],
  ['another opening than was measured', saying(letters, { ref: known }), 'begins with “Tom ” where “Step 1: pens: 3”'],
])('notices %s', async (_what, { model }, reason) => {
  expect(await selfTest(model, never())).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

it('notices what repeats from the text alone, where tokens are not shown', async () => {
  const { model } = saying(Array.from('hahahahahaha'));
  const bare: Model = {
    ...model,
    can: new Set(),
    async *generate(request, signal) {
      const { tokens: _hidden, ...completion } = yield* model.generate(request, signal);
      return completion;
    },
  };
  expect(await selfTest(bare, never())).toMatchObject({ ok: false, reason: expect.stringContaining('over and over') });
});

it('does not take thinking without an answer for silence', async () => {
  const model: Model = {
    ...letterModel(),
    async *generate(): AsyncGenerator<GenerateEvent, Completion, void> {
      yield { type: 'reasoning-delta', text: 'Okay, so Tom has' };
      throw engineError('EmptyOutput', 'All 4 tokens went into thinking.');
    },
  };
  expect(await selfTest(model, never())).toEqual({ ok: true });
});

it('looks longer where that is quick, and only there', async () => {
  const fast = saying(letters);
  await selfTest(fast.model, never());
  expect(fast.log.map(({ maxTokens }) => maxTokens)).toEqual([4, 12]);
  const slow = saying(letters, { took: 3000 });
  await selfTest(slow.model, never());
  expect(slow.log.map(({ maxTokens }) => maxTokens)).toEqual([4]);
});

it('passes on what has nothing to do with what is written', async () => {
  const model: Model = {
    ...letterModel(),
    async *generate() {
      throw engineError('DeviceLost', 'the device is gone');
    },
  };
  await expect(selfTest(model, never())).rejects.toMatchObject({ name: 'DeviceLost' });
});

it('does not begin when it was aborted', async () => {
  const { model, log } = saying(letters);
  await expect(selfTest(model, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(log).toEqual([]);
});

it.each(catalogue.map(({ model }) => model))('%s passes, and was measured', async (name) => {
  const model = await pocket(name);
  expect(openingOf(name, model.ref.revision)).toBeDefined();
  expect(await selfTest(model, never())).toEqual({ ok: true });
});

/** The real Pocket 3M. */
let parts: Parts;
beforeAll(async () => {
  parts = await pocketParts('pocket-3m');
});

it('notices logits that are wrong by a sign, and logits that are no numbers', async () => {
  const spoilt = (change: (logit: number) => number) =>
    transformersModel({
      ...parts,
      network: {
        ...parts.network,
        async forward(...pass) {
          const { memory, rows } = await parts.network.forward(...pass);
          return { memory, rows: rows.map((row) => row.map(change)) };
        },
      },
    });
  expect(
    await selfTest(
      spoilt((logit) => -logit),
      never(),
    ),
  ).toMatchObject({ ok: false });
  expect(
    await selfTest(
      spoilt(() => NaN),
      never(),
    ),
  ).toMatchObject({ ok: false });
});

it('leaves no trace: later requests reuse and write what they would have without it', async () => {
  const request = { messages: [user('Ben has 12 marbles. He finds 4 more. How many now?')], maxTokens: 20, seed: 3 };
  const asked = { ...request, logprobs: 2 };
  const [plain, tested] = [transformersModel(parts), transformersModel(parts)];
  await selfTest(tested, never());
  for (let time = 0; time < 2; time++) {
    const [one, other] = [
      await outcome(plain.generate(asked, never())),
      await outcome(tested.generate(asked, never())),
    ];
    expect(other.usage).toEqual(one.usage);
    expect(other.tokens).toEqual(one.tokens);
    await selfTest(tested, never());
  }
});
