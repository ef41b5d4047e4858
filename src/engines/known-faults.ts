import type { ModelRef } from '../contract/engine';

/** Where an engine is known to write something else than the weights say. */
export interface Fault {
  readonly engine: string;
  readonly device: ModelRef['device'];
  /** Matches the quantisation of a model. */
  readonly quantisation: RegExp;
  /** A clause: what comes out. */
  readonly what: string;
  readonly sources: readonly string[];
}

const issue = (number: number) => `https://github.com/huggingface/transformers.js/issues/${number}`;

/**
 * Pairs of device and quantisation to stay away from. A fault that the engine avoids by itself is not here: passes of 32
 * tokens and more on adapters whose subgroups have 4 lanes are never made (`transformers/network.ts`).
 */
export const knownFaults: readonly Fault[] = [
  {
    engine: 'transformers',
    device: 'webgpu',
    quantisation: /^(q8|u?int8|quantized)$/i,
    what: 'its 8-bit weights are known to give wrong text on WebGPU',
    sources: [issue(1286), issue(1317), issue(1512), issue(1728)],
  },
];

/** What is known to go wrong with a model of that quantisation there; undefined when nothing is. */
export const knownFault = (engine: string, device: ModelRef['device'], quantisation: string): Fault | undefined =>
  knownFaults.find(
    (fault) => fault.engine === engine && fault.device === device && fault.quantisation.test(quantisation),
  );
