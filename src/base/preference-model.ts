import { random } from './random';

/** A vector of numbers for a text: counts of its words and pairs of words, hashed into `size` places, of length 1. */
export function featuresOf(text: string, size = 64): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const vector = new Array<number>(size).fill(0);
  const put = (gram: string) => (vector[Math.floor(random(gram)() * size)]! += 1);
  words.forEach((word, at) => {
    put(word);
    if (at > 0) put(`${words[at - 1]} ${word}`);
  });
  const length = Math.hypot(...vector) || 1;
  return vector.map((count) => count / length);
}

/** `winner` was preferred to `loser`; both are features. */
export interface Preference {
  readonly winner: readonly number[];
  readonly loser: readonly number[];
}
export interface PreferenceModel {
  /** How good something with these features is; only differences mean anything. */
  score(features: readonly number[]): number;
  /** Derivatives of the score by the weights of the last layer: what the score of these features rests on. */
  gradient(features: readonly number[]): readonly number[];
}

const hidden = 32;
const layers = 2;

/**
 * A network of two hidden layers of 32 rectified units that is fitted to preferences by the Bradley–Terry loss
 * −log σ(score(winner) − score(loser)), with a small weight decay (APOHF, #148). The same data and seed give the same model.
 */
export function preferenceModel(
  preferences: readonly Preference[],
  size: number,
  seed: number,
  steps = 60,
): PreferenceModel {
  const net = network(size, random(`preference model ${seed}`));
  for (let step = 0; step < steps && preferences.length; step++) train(net, preferences);
  return {
    score: (features) => forward(net, features).out,
    gradient: (features) => forward(net, features).inputs.at(-1)!,
  };
}

interface Layer {
  readonly weights: number[][];
}
type Network = readonly Layer[];

function network(size: number, chance: () => number): Network {
  const widths = [size, ...new Array<number>(layers).fill(hidden), 1];
  return widths.slice(1).map((to, at) => {
    const from = widths[at]! + 1;
    const spread = Math.sqrt(2 / from);
    return {
      weights: Array.from({ length: to }, () => Array.from({ length: from }, () => (2 * chance() - 1) * spread)),
    };
  });
}

/** `inputs` are those of each layer, each with a 1 at its end for the bias. */
function forward(net: Network, features: readonly number[]) {
  const inputs: number[][] = [];
  let values: readonly number[] = features;
  for (const [at, { weights }] of net.entries()) {
    const input = [...values, 1];
    inputs.push(input);
    const sums = weights.map((row) => row.reduce((sum, weight, place) => sum + weight * input[place]!, 0));
    values = at < net.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  }
  return { out: values[0]!, inputs };
}

/** One step down the gradient of the mean loss. */
function train(net: Network, preferences: readonly Preference[], rate = 0.3, decay = 1e-3): void {
  const slopes = net.map(({ weights }) => weights.map((row) => row.map(() => 0)));
  for (const { winner, loser } of preferences) {
    const [up, down] = [forward(net, winner), forward(net, loser)];
    // d/dx of −log σ(x) at x = up − down.
    const pull = -1 / (1 + Math.exp(up.out - down.out)) / preferences.length;
    backward(net, up.inputs, pull, slopes);
    backward(net, down.inputs, -pull, slopes);
  }
  net.forEach(({ weights }, layer) =>
    weights.forEach((row, unit) =>
      row.forEach((weight, place) => (row[place] = weight - rate * (slopes[layer]![unit]![place]! + decay * weight))),
    ),
  );
}

function backward(net: Network, inputs: readonly (readonly number[])[], slope: number, slopes: number[][][]): void {
  let above = [slope];
  for (let layer = net.length - 1; layer >= 0; layer--) {
    const { weights } = net[layer]!;
    const input = inputs[layer]!;
    above.forEach((pull, unit) => input.forEach((value, place) => (slopes[layer]![unit]![place]! += pull * value)));
    if (layer === 0) return;
    above = input
      .slice(0, -1)
      .map((value, place) =>
        value > 0 ? above.reduce((sum, pull, unit) => sum + pull * weights[unit]![place]!, 0) : 0,
      );
  }
}
