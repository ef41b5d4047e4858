import { hash32 } from '../base/random';

export const sides = ['train', 'test'] as const;
export type Side = (typeof sides)[number];

/**
 * The side of a problem, by its words alone: the same problem is on the same side whatever its id, its run, its method or the
 * other problems, in this file and in every later one of the same seed.
 * @param share of the problems that go to the test side, in [0, 1]
 */
export const sideOf = (prompt: string, share: number, seed: number): Side =>
  hash32(`split ${seed} ${wordsOf(prompt)}`) / 2 ** 32 < share ? 'test' : 'train';

/** Case, punctuation and spacing make no other problem. */
const wordsOf = (prompt: string): string =>
  prompt
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}+\-*/=<>.]+/gu)
    ?.join(' ') ?? prompt;
