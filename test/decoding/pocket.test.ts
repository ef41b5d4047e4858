import { afterAll, beforeAll, expect, it } from 'vitest';
import type { States } from '../../src/contract/decoding';
import { user } from '../../src/contract/engine';
import type { Memory, Network } from '../../src/engines/transformers/network';
import { transformersModel, type Parts } from '../../src/engines/transformers/model';
import { never, outcome } from '../support/collect';
import { pocketParts } from '../support/engine-pocket';
import { wasmNetwork } from '../support/engine-wasm';
import { writeSlowly } from '../support/slow-decoder';

let network: Network;
let parts: Parts;
beforeAll(async () => {
  network = await wasmNetwork('pocket-3m');
  // Answers that do not end by themselves: 200 tokens each.
  parts = { ...(await pocketParts()), network, ends: new Set<number>() };
}, 60_000);
afterAll(() => network.dispose());

/** Texts that were read, the latest last: a text that goes on from one of them is read from there, one token a pass. */
let known: { readonly ids: readonly number[]; readonly memory: Memory; readonly row: Float32Array }[] = [];
const most = 64;

async function logitsAfter(ids: readonly number[]): Promise<Float32Array> {
  const before = known.findLast(
    (one) => one.ids.every((id, place) => ids[place] === id) && one.ids.length <= ids.length,
  );
  let { memory, row } = before ?? { memory: network.empty, row: new Float32Array() };
  for (const id of ids.slice(before?.ids.length ?? 0)) {
    const pass = await network.forward([id], memory, 'last');
    memory = pass.memory;
    row = pass.rows.at(-1) as Float32Array;
  }
  known = [...known, { ids, memory, row }].slice(-most);
  return row;
}

/** Hidden states of texts that were read, one token a pass, and the memory after the latest of them. */
const states = new Map<string, States>();
let latest: { readonly ids: readonly number[]; readonly memory: Memory } | null = null;

async function statesAfter(ids: readonly number[]): Promise<States> {
  const seen = states.get(ids.join());
  if (seen) return seen;
  const goesOn = latest && latest.ids.length < ids.length && latest.ids.every((id, place) => ids[place] === id);
  let { memory, ids: read } = goesOn && latest ? latest : { memory: network.empty, ids: [] as readonly number[] };
  for (const id of ids.slice(read.length)) {
    const pass = await network.hidden!.forward([id], memory, 'last', new Map());
    memory = pass.memory;
    read = [...read, id];
    states.set(read.join(), pass.states[0]!);
  }
  latest = { ids, memory };
  return states.get(ids.join())!;
}

it.each([
  ['corrective-vector', { window: 8, factor: 1, leastDeviation: 0.1, leastEntropy: 0.2, rate: 0.1 }, 0.9],
  ['suppress-reflection', { at: 'line', every: 16, words: 'Step, Answer', threshold: 0.5 }, 0],
  ['resample-uncertain', { window: 8, factor: 1, leastDeviation: 0.1, leastEntropy: 0.2 }, 0.9],
  ['contrast', { mode: 'by divergence', other: 'What is 5 + 9?' }, 0],
])(
  '%s on Pocket in WebAssembly gives the tokens of a slow decoder, for 200 tokens',
  { timeout: 120_000 },
  async (id, options, temperature) => {
    const request = {
      messages: [user('What is 2 + 3?')],
      decoding: [{ id, options }],
      maxTokens: 200,
      temperature,
      seed: 3,
    };
    const { text, usage, monitor } = await outcome(transformersModel(parts).generate(request, never()));
    const inside = { head: await network.hidden!.head(), statesAfter };
    const slow = await writeSlowly(logitsAfter, parts.tokeniser, parts.ends, request as never, undefined, inside);
    expect(text).toBe(slow.text);
    expect(slow.written.length).toBe(200);
    expect(usage.output).toBeGreaterThanOrEqual(200);
    expect(monitor).toEqual(slow.monitor);
  },
);
