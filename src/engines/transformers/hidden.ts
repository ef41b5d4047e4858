import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Head, States } from '../../contract/decoding';

/** How a graph calls its hidden states: what training/reveal.py adds to an export. */
export interface HiddenNames {
  /** By layer. */
  readonly residuals: readonly string[];
  readonly last: 'hidden';
  readonly constants: readonly ['output_matrix', 'output_norm'];
  /** Inputs, with the layer after which they are added. */
  readonly steering: readonly (readonly [layer: number, name: string])[];
}
const constants = ['output_matrix', 'output_norm'] as const;
const prefix = 'steering.';

/** Whether an input of a graph is a vector that is added after a layer. */
export const isSteering = (name: string): boolean => name.startsWith(prefix);

/** Null where a graph keeps them to itself. */
export function hiddenNames({ inputNames, outputNames }: InferenceSession): HiddenNames | null {
  const residuals = outputNames.filter((name) => name.startsWith('residual.'));
  if (!residuals.length || !['hidden', ...constants].every((name) => outputNames.includes(name))) return null;
  const steering = inputNames.filter(isSteering).map((name) => [Number(name.slice(prefix.length)), name] as const);
  return { residuals: residuals.map((_name, layer) => `residual.${layer}`), last: 'hidden', constants, steering };
}

type Tensors = { readonly [name: string]: Tensor };

/** The hidden states of every token of a pass. */
export function statesOf({ residuals, last }: HiddenNames, out: Tensors): readonly States[] {
  const byLayer = residuals.map((name) => rowsOf(out[name] as Tensor));
  return rowsOf(out[last] as Tensor).map((row, place) => ({
    last: row,
    residuals: byLayer.map((rows) => rows[place] as Float32Array),
  }));
}

/** @param epsilon of the last norm */
export function headOf({ residuals, steering }: HiddenNames, out: Tensors, epsilon: number): Head {
  const [matrix, norm] = constants.map((name) => out[name] as Tensor) as [Tensor, Tensor];
  return {
    width: norm.size,
    layers: residuals.length,
    matrix: matrix.data as Float32Array,
    norm: norm.data as Float32Array,
    epsilon,
    steered: steering.map(([layer]) => layer),
  };
}

function rowsOf({ dims, data }: Tensor): Float32Array[] {
  const [, count = 0, width = 0] = dims;
  return Array.from({ length: count }, (_none, row) => (data as Float32Array).subarray(row * width, (row + 1) * width));
}
