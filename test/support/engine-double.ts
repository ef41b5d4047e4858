import { random } from '../../src/base/random';
import type { Head, States } from '../../src/contract/decoding';
import type { ModelRef } from '../../src/contract/engine';
import type { Batch, Memory, Network } from '../../src/engines/transformers/network';
import { transformersModel, type Parts } from '../../src/engines/transformers/model';
import type { Tokeniser } from '../../src/engines/transformers/prompt';

/** Tokens are characters below 128; 0 ends an answer. */
export const letters: Tokeniser = {
  encode: (text) => Array.from(text, (letter) => letter.charCodeAt(0) % 128),
  decode: (ids) => ids.map((id) => String.fromCharCode(id)).join(''),
  render: (messages) => `${messages.map(({ role, content }) => `${role}:${content}\n`).join('')}assistant:`,
};

/**
 * A network whose logits are a pure function of the tokens read, so every use of a wrong or foreign memory shows. Its
 * memory is the list of tokens. `log` keeps the length of each pass; `slow` waits before each. `together`: it takes several
 * texts side by side.
 */
export function letterNetwork(slow: () => Promise<void> = async () => {}, together = false) {
  const log: number[] = [];
  const released: Memory[] = [];
  const remember = (ids: readonly number[]): Memory => ({ length: ids.length, bytes: ids.length * 8, tensors: ids });
  const stacked = (texts: readonly (readonly number[])[]): Memory => {
    const length = texts[0]?.length ?? 0;
    return { length, bytes: texts.length * length * 8, tensors: texts };
  };
  const batch: Batch = {
    stack: (memory, count) => stacked(Array.from({ length: count }, () => memory.tensors as readonly number[])),
    pick: (memory, texts) =>
      stacked(texts.map((text) => (memory.tensors as readonly (readonly number[])[])[text] ?? [])),
    async forward(ids, past) {
      if (released.includes(past)) throw new Error('a released memory was used');
      await slow();
      log.push(ids.length);
      const texts = (past.tensors as readonly (readonly number[])[]).map((text, row) => [...text, ids[row] ?? 0]);
      return { memory: stacked(texts), rows: texts.map(logitsAfter) };
    },
  };
  const network: Network = {
    vocabulary: 128,
    shape: { most: 16, least: 1, grain: 4 },
    croppable: true,
    uniform: Infinity,
    empty: remember([]),
    async forward(ids, past) {
      if (released.includes(past)) throw new Error('a released memory was used');
      await slow();
      log.push(ids.length);
      const read = past.tensors as readonly number[];
      const rows = ids.map((_id, place) => logitsAfter([...read, ...ids.slice(0, place + 1)]));
      return { memory: remember([...read, ...ids]), rows };
    },
    ...(together ? { batch } : {}),
    hidden: {
      head: async () => letterHead,
      async forward(ids, past, rows, steering) {
        const pass = await network.forward(ids, past, rows);
        const read = pass.memory.tensors as readonly number[];
        const states = ids.map((_id, place) =>
          statesAfter(read.slice(0, past.length + place + 1), steering.get(0) ?? new Float32Array(128)),
        );
        return { ...pass, rows: states.map(({ last }) => last), states };
      },
    },
    crop: (memory, length) => remember((memory.tensors as readonly number[]).slice(0, length)),
    release: (memory) => void released.push(memory),
    async dispose() {},
  };
  return { network, log, released };
}

/** Printable letters only, and never the end: answers are as long as was asked. The last six tokens say all. */
export function logitsAfter(ids: readonly number[]): Float32Array {
  const next = random(ids.slice(-6).join(' '));
  return Float32Array.from({ length: 128 }, (_none, id) => (id < 32 || id > 126 ? -50 : next() * 8));
}

/** Its hidden states are its logits: the output matrix is the identity, and of two layers the first knows half of everything. */
export const letterHead: Head = {
  width: 128,
  layers: 2,
  matrix: Float32Array.from({ length: 128 * 128 }, (_none, place) => Number(place % 129 === 0)),
  norm: new Float32Array(128).fill(1),
  epsilon: 0,
  steered: [0],
};
export function statesAfter(ids: readonly number[], vector: Float32Array = new Float32Array(128)): States {
  const last = logitsAfter(ids).map((logit, id) => logit + (vector[id] as number));
  return { residuals: [last.map((value) => value / 2), last], last };
}

export const doubleRef: ModelRef = { engine: 'double', model: 'letters', revision: '1', dtype: 'q4', device: 'cpu' };
export const letterParts = (network: Network): Parts => ({
  ref: doubleRef,
  network,
  tokeniser: letters,
  context: 2048,
  ends: new Set([0]),
});
/** The real decode loop over a network that needs no runtime. */
export const letterModel = (bound?: number, slow?: () => Promise<void>, together = false) => {
  const { network, log, released } = letterNetwork(slow, together);
  return Object.assign(transformersModel(letterParts(network), bound), { network, log, released });
};
