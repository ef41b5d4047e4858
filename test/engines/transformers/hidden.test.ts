import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user, type GenerateRequest } from '../../../src/contract/engine';
import type { Head } from '../../../src/contract/decoding';
import { normed, project } from '../../../src/decoding/parts/head';
import { transformersModel, type Parts } from '../../../src/engines/transformers/model';
import type { Hidden, Network } from '../../../src/engines/transformers/network';
import { never, outcome } from '../../support/collect';
import { letterParts, letterNetwork } from '../../support/engine-double';
import { pocketParts } from '../../support/engine-pocket';
import { wasmNetwork } from '../../support/engine-wasm';

const ids = [5, 300, 17, 1999, 42];
const still = new Map<number, Float32Array>();
const gap = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (value, place) => Math.abs(value - (b[place] as number))).reduce((most, one) => Math.max(most, one), 0);

describe.each(['WebAssembly', 'the CPU'])('on %s', (where) => {
  let parts: Parts;
  let network: Network;
  let hidden: Hidden;
  let head: Head;
  beforeAll(async () => {
    const pocket = await pocketParts();
    parts = where === 'the CPU' ? pocket : { ...pocket, network: await wasmNetwork('pocket-3m') };
    network = parts.network;
    hidden = network.hidden!;
    head = await hidden.head();
  }, 60_000);
  afterAll(() => network.dispose());

  it('gives the output matrix and the last norm of the graph: they make the logits of the hidden states', async () => {
    expect(head).toMatchObject({ width: 192, layers: 6, epsilon: 1e-5, steered: [3] });
    const { rows, states } = await hidden.forward(ids, network.empty, 'all', still);
    expect(states).toHaveLength(ids.length);
    for (const [place, { residuals, last }] of states.entries()) {
      expect(gap(project(head, last), rows[place]!)).toBeLessThan(1e-4);
      expect(gap(normed(head, residuals.at(-1)!), last)).toBeLessThan(1e-4);
    }
  });

  it('gives the same bits whether anybody looks or not', async () => {
    const plain = await network.forward(ids, network.empty, 'all');
    const seen = await hidden.forward(ids, network.empty, 'all', still);
    expect(seen.rows).toEqual(plain.rows);
    const next = await network.forward([9], plain.memory, 'last');
    const after = await hidden.forward([9], seen.memory, 'last', still);
    expect(after.rows).toEqual(next.rows);
  });

  it('adds a vector after its layer, at every token, and so to all that comes after', async () => {
    const vector = Float32Array.from({ length: head.width }, (_none, place) => Math.sin(place));
    const plain = await hidden.forward(ids, network.empty, 'all', still);
    const steered = await hidden.forward(ids, network.empty, 'all', new Map([[3, vector]]));
    for (const [place, { residuals }] of steered.states.entries()) {
      const before = plain.states[place]!.residuals;
      expect(residuals[2]).toEqual(before[2]);
      const added = residuals[3]!.map((value, at) => value - before[3]![at]!);
      expect(gap(added, vector)).toBeLessThan(1e-4);
      expect(gap(residuals[5]!, before[5]!)).toBeGreaterThan(0.1);
    }
  });

  it('writes the same tokens with and without a method that only looks, greedy and sampled, beyond 256 tokens', async () => {
    const model = transformersModel({ ...parts, ends: new Set() });
    for (const temperature of [0, 1]) {
      const request: GenerateRequest = { messages: [user('What is 2 + 3?')], maxTokens: 300, temperature, seed: 4 };
      const plain = await outcome(model.generate(request, never()));
      const decoding = [{ id: 'activations', options: {} }];
      const seen = await outcome(model.generate({ ...request, decoding }, never()));
      expect(seen.text).toBe(plain.text);
      expect(seen.monitor).toMatchObject({ activations: { layer: 3, tokens: 299 } });
    }
  }, 120_000);

  it('keeps nothing of a text that was read with a vector', async () => {
    const model = transformersModel(parts);
    const request: GenerateRequest = { messages: [user('What is 7 + 6?')], maxTokens: 40, temperature: 0 };
    const plain = await outcome(model.generate(request, never()));
    const vector = Array.from({ length: head.width }, (_none, place) => 40 * Math.cos(place)).join(',');
    const decoding = [{ id: 'steering-vector', options: { vector } }];
    const steered = await outcome(model.generate({ ...request, decoding }, never()));
    expect(steered.text).not.toBe(plain.text);
    const again = await outcome(model.generate(request, never()));
    expect(again.text).toBe(plain.text);
    expect(await outcome(model.generate({ ...request, decoding }, never()))).toMatchObject({ text: steered.text });
  });
});

it('is a capability of models that have it, and others say that they do not', async () => {
  const { network } = letterNetwork();
  expect([...transformersModel(letterParts(network)).can]).toContain('hidden');
  const { hidden: _hidden, ...closed } = network;
  const model = transformersModel(letterParts(closed));
  expect([...model.can]).not.toContain('hidden');
  const decoding = [{ id: 'activations', options: {} }];
  const asked = outcome(model.generate({ messages: [user('Hello')], maxTokens: 3, decoding }, never()));
  await expect(asked).rejects.toMatchObject({
    name: 'Unsupported',
    message: expect.stringContaining('this model keeps its hidden states to itself') as string,
  });
});
