import type { Completion } from '../contract/engine';

/** How sure a model was of a draft by the probabilities of its own tokens, in [0, 1]. */
export interface Signals {
  /** A place in the drafts of the cell. */
  readonly draft: number;
  /** Geometric mean over the tokens: exp of the mean log-probability. */
  readonly mean: number;
  /** Of the least likely token. */
  readonly least: number;
}

/** Null where no probabilities were recorded. */
export function signalsOf(draft: number, tokens: Completion['tokens']): Signals | null {
  if (!tokens?.length) return null;
  const logprobs = tokens.map(({ logprob }) => logprob);
  const mean = Math.exp(logprobs.reduce((sum, logprob) => sum + logprob, 0) / logprobs.length);
  return { draft, mean, least: Math.exp(Math.min(...logprobs)) };
}
