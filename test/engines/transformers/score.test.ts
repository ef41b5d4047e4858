import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user, type Model, type Score, type ScoreRequest } from '../../../src/contract/engine';
import { freeShape } from '../../../src/engines/transformers/network';
import { transformersModel, type Parts } from '../../../src/engines/transformers/model';
import { never } from '../../support/collect';
import { letterNetwork, letterParts } from '../../support/engine-double';
import { pocketParts } from '../../support/engine-pocket';
import { wasmNetwork } from '../../support/engine-wasm';

const question = 'Ann has 4 apples. She buys 3 more. How many apples does Ann have now?';
const ask = (continuation: string, asked = question): ScoreRequest => ({ messages: [user(asked)], continuation });
const together = (model: Model, requests: readonly ScoreRequest[]) =>
  Promise.all(requests.map((request) => model.score(request, never())));
const numbers = ({ logprob, tokens }: Score) => ({ logprob, tokens });

/** Letters whose texts may be cut anywhere, as those of Pocket. */
function letterModel(slow?: () => Promise<void>) {
  const { network, log, released } = letterNetwork(slow, true);
  return Object.assign(transformersModel(letterParts({ ...network, shape: freeShape })), { log, released });
}
const letters = ['Answer: A', 'Answer: B', 'Answer: C', 'Answer: D'].map((text) => ask(text));

describe('over letters', () => {
  it('gives each what it would get alone, whatever they have in common', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const requests = texts.map((continuation) => ask(continuation, 'Is it so?'));
        const all = await together(letterModel(), requests);
        for (const [place, request] of requests.entries()) {
          const [alone] = await together(letterModel(), [request]);
          expect(numbers(all[place]!)).toEqual(numbers(alone!));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads the prompt once and what all begin with once', async () => {
    const model = letterModel();
    const [first, ...others] = await together(model, letters);
    // 'Answer: ' is eight letters; the letter of the option is predicted only.
    expect(model.log.slice(-1)).toEqual([8]);
    expect(model.log.reduce((sum, length) => sum + length, 0)).toBe(first!.usage.input - 1);
    expect(first!.usage.reused).toBe(0);
    for (const { usage } of others) expect(usage.reused).toBe(usage.input - 1);
  });

  it('reads nothing more for single tokens once the prompt is known', async () => {
    const model = letterModel();
    await together(model, [ask('Y')]);
    const passes = model.log.length;
    const all = await together(
      model,
      ['Y', 'y', 'N', 'n'].map((text) => ask(text)),
    );
    expect(model.log.length).toBe(passes);
    expect(all.map(({ tokens }) => tokens.length)).toEqual([1, 1, 1, 1]);
  });

  it('takes along those of the same prompt that wait behind another, and no others', async () => {
    const model = letterModel();
    const all = await together(model, [ask('No.', 'Something else?'), ...letters, ask('Yes.', 'Something else?')]);
    for (const [place, request] of [ask('No.', 'Something else?'), ...letters].entries())
      expect(numbers(all[place]!)).toEqual(numbers((await together(letterModel(), [request]))[0]!));
  });

  it('shares the time: together they take no longer than there was', async () => {
    const began = performance.now();
    const all = await together(letterModel(), letters);
    const wall = performance.now() - began;
    expect(all.reduce((sum, { ms }) => sum + ms.total, 0)).toBeLessThanOrEqual(wall * 1.05);
  });

  it.each([0, 2])('lets the others go on when number %i is given up', async (place) => {
    const controller = new AbortController();
    let passes = 0;
    const model = letterModel(async () => void (++passes === 2 && controller.abort()));
    const texts = ['one two', 'one four', 'three', 'five'].map((text) => ask(text));
    const all = await Promise.allSettled(
      texts.map((request, at) => model.score(request, at === place ? controller.signal : never())),
    );
    expect(all[place]).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    for (const [at, one] of all.entries())
      if (at !== place)
        expect(one.status === 'fulfilled' && numbers(one.value)).toEqual(
          numbers((await together(letterModel(), [texts[at]!]))[0]!),
        );
  });

  it('tells all when a pass fails, and works afterwards', async () => {
    let fails = true;
    const model = letterModel(async () => {
      if (model.log.length >= 2 && fails) throw Object.assign(new Error('no memory'), { name: 'OutOfMemory' });
    });
    const all = await Promise.allSettled(letters.map((request) => model.score(request, never())));
    for (const one of all) expect(one).toMatchObject({ status: 'rejected', reason: { name: 'OutOfMemory' } });
    fails = false;
    expect((await model.score(letters[0]!, never())).tokens).toHaveLength(9);
  });

  it('releases every memory but that of the prompt, and uses none that is released', async () => {
    const model = letterModel();
    await together(model, [...letters, ask('Another one'), ask('Answer it')]);
    expect(new Set(model.released).size).toBe(model.released.length);
    // Two passes for the prompt, of which the second holds all.
    expect(model.released.length).toBe(model.log.length - 1);
  });

  it('scores one after the other where nobody can be beside', async () => {
    const { network, log } = letterNetwork();
    const model = transformersModel(letterParts(network));
    const all = await together(model, letters);
    const alone = transformersModel(letterParts(letterNetwork().network));
    for (const [place, request] of letters.entries())
      expect(numbers(all[place]!)).toEqual(numbers(await alone.score(request, never())));
    // Passes of four letters and less, for each.
    expect(log.length).toBeGreaterThan(4);
  });
});

/** Continuations of several lengths, of one token among them, some with a beginning in common. */
const several = [
  'Answer: 7',
  'Answer: 8',
  'Answer: 17',
  'Yes',
  'No',
  'Step 1: 4 + 3 = 7.\nAnswer: 7',
  'Step 1: 4 + 3 = 8.\nAnswer: 8',
  'Bananas are yellow',
].map((text) => ask(text));
/** How likely each of two texts is given the other. */
const bothWays = [ask('What is 4 + 3?', 'Answer: 7'), ask('Answer: 7', 'What is 4 + 3?')];

describe.each(['the CPU', 'WebAssembly'])('over Pocket on %s', (device) => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await pocketParts('pocket-3m');
    if (device === 'WebAssembly') parts = { ...parts, network: await wasmNetwork('pocket-3m') };
  }, 60_000);
  afterAll(() => parts.network.dispose());

  it('gives each the very bits it would get alone', { timeout: 60_000 }, async () => {
    const requests = [...several, ...bothWays];
    const all = await together(transformersModel(parts), requests);
    for (const [place, request] of requests.entries()) {
      const alone = await transformersModel(parts).score(request, never());
      expect(numbers(all[place]!)).toEqual(numbers(alone));
    }
    expect(all.filter(({ usage }) => usage.reused > 0).length).toBeGreaterThanOrEqual(several.length - 1);
  });

  it('gives what reading everything in one pass gives', { timeout: 60_000 }, async () => {
    const { network, tokeniser } = parts;
    const [score] = (await together(transformersModel(parts), several)).slice(5);
    const prompt = tokeniser.encode(tokeniser.render([{ role: 'user', content: question }]));
    const ids = score!.tokens.map(({ id }) => id);
    const { rows } = await network.forward([...prompt, ...ids], network.empty, 'all');
    for (const [place, { id, logprob }] of score!.tokens.entries()) {
      const row = rows[prompt.length - 1 + place]!;
      const norm = Math.log(row.reduce((sum, logit) => sum + Math.exp(logit), 0));
      expect(logprob).toBeCloseTo(row[id]! - norm, 4);
    }
  });
});
