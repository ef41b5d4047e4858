import { beforeAll, describe, expect, it } from 'vitest';
import { user, type Completion, type GenerateRequest, type Model } from '../../../src/contract/engine';
import { transformersModel, type Parts } from '../../../src/engines/transformers/model';
import { never, outcome } from '../../support/collect';
import { letterModel, letterNetwork, letterParts } from '../../support/engine-double';
import { pocketParts } from '../../support/engine-pocket';

const asking = (more: Partial<GenerateRequest> = {}): GenerateRequest => ({
  messages: [user('Ann has 4 apples. She buys 3 more. How many apples does Ann have now?')],
  maxTokens: 30,
  logprobs: 1,
  ...more,
});
const ask = (to: Model, request: GenerateRequest, signal = never()): Promise<Completion> =>
  outcome(to.generate(request, signal));
const together = (slow?: () => Promise<void>) => letterModel(undefined, slow, true);
/** Eight that have nothing in common but the prompt. */
const eight: readonly GenerateRequest[] = [
  asking({ seed: 1 }),
  asking({ seed: 2, temperature: 0.7, topP: 0.9 }),
  asking({ temperature: 0 }),
  asking({ seed: 3, maxTokens: 5 }),
  asking({ seed: 4, repetitionPenalty: 1.2, topK: 20 }),
  asking({ seed: 5, temperature: 2, maxTokens: 17 }),
  asking({ seed: 6, stop: ['e', '1'] }),
  asking({ seed: 7, minP: 0.1 }),
];
const facts = ({ text, finish, tokens, usage }: Completion) => ({ text, finish, tokens, output: usage.output });

describe('over letters', () => {
  it('gives each what it would get alone, in one pass a step', async () => {
    const model = together();
    const all = await Promise.all(eight.map((request) => ask(model, request)));
    const passes = model.log.length;
    for (const [place, request] of eight.entries())
      expect(facts(all[place]!)).toEqual(facts(await ask(together(), request)));
    expect(passes).toBeLessThan(45);
  });

  it('reads the prompt once, and says so', async () => {
    const model = together();
    const all = await Promise.all(eight.map((request) => ask(model, request)));
    expect(all.map(({ usage }) => usage.reused)).toEqual([0, ...Array<number>(7).fill(all[0]!.usage.input)]);
  });

  it('shares the time: together they take no longer than there was', async () => {
    const model = together();
    const began = performance.now();
    const all = await Promise.all(eight.map((request) => ask(model, request)));
    const wall = performance.now() - began;
    expect(all.reduce((sum, { ms }) => sum + ms.total, 0)).toBeLessThanOrEqual(wall * 1.05);
    for (const { ms } of all) expect(ms.first).toBeLessThanOrEqual(ms.total);
  });

  it('takes others of the same prompt along that wait behind another question', async () => {
    const model = together();
    const other = ask(model, asking({ messages: [user('Something else')] }));
    const all = await Promise.all([...eight.map((request) => ask(model, request)), other]);
    expect(facts(all[2]!)).toEqual(facts(await ask(together(), eight[2]!)));
    expect(model.log.length).toBeLessThan(90);
  });

  it('lets the others go on when one is given up, whoever it is', async () => {
    for (const place of [0, 3]) {
      let abort = () => {};
      const model = together(async () => abort());
      const controller = new AbortController();
      let passes = 0;
      abort = () => void (++passes === 12 && controller.abort());
      const long = eight.map((request) => ({ ...request, maxTokens: 30, stop: [] }));
      const all = await Promise.allSettled(
        long.map((request, at) => ask(model, request, at === place ? controller.signal : never())),
      );
      expect(all[place]).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
      for (const [at, one] of all.entries())
        if (at !== place && one.status === 'fulfilled')
          expect(facts(one.value)).toEqual(facts(await ask(together(), long[at]!)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
      expect((await ask(model, asking())).text).not.toBe('');
    }
  });

  it('tells all when a pass fails, and works afterwards', async () => {
    let passes = 0;
    const model = together(async () => {
      if (++passes === 12) throw Object.assign(new Error('no memory'), { name: 'OutOfMemory' });
    });
    const all = await Promise.allSettled(eight.map((request) => ask(model, { ...request, maxTokens: 30, stop: [] })));
    for (const one of all) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'OutOfMemory' } });
    expect((await ask(model, asking())).text).not.toBe('');
  });

  it('tells all when there is no memory for so many', async () => {
    const { network } = letterNetwork(undefined, true);
    const stack = () => {
      throw Object.assign(new Error('no memory'), { name: 'OutOfMemory' });
    };
    const model = transformersModel(letterParts({ ...network, batch: { ...network.batch!, stack } }));
    const all = await Promise.allSettled(eight.map((request) => ask(model, request)));
    for (const one of all) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'OutOfMemory' } });
    expect((await ask(model, asking())).text).not.toBe('');
  });

  it('releases every memory but those it keeps', async () => {
    const model = together();
    await Promise.all(eight.map((request) => ask(model, request)));
    const stacks = model.released.filter(({ tensors }) => Array.isArray((tensors as unknown[])[0]));
    expect(stacks.length).toBeGreaterThanOrEqual(30);
    expect(new Set(model.released).size).toBe(model.released.length);
  });
});

describe('over Pocket', () => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await pocketParts('pocket-3m');
  });

  it('gives each the very bits it would get alone', { timeout: 30_000 }, async () => {
    const requests = eight.map((request) => ({ ...request, maxTokens: 200, stop: [] }));
    const model = transformersModel(parts);
    const all = await Promise.all(requests.map((request) => ask(model, request)));
    expect(all.some(({ usage }) => usage.reused === usage.input)).toBe(true);
    const alone = transformersModel(parts);
    for (const [place, request] of requests.entries())
      expect(facts(all[place]!)).toEqual(facts(await ask(alone, request)));
    expect(all.reduce((sum, { usage }) => sum + usage.output, 0)).toBeGreaterThan(200);
  });
});
