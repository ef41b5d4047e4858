import type { Underway } from '../../contract/decoding';

/** Places where a text may be cut: after a paragraph, after a line, after a sentence. */
export const breaks = ['paragraph', 'line', 'sentence'] as const;
export type Break = (typeof breaks)[number];

const marks: { readonly [Kind in Break]: RegExp } = {
  paragraph: /\n[ \t]*\n\s*$/,
  line: /\n\s*$/,
  sentence: /(?:[.!?。！？]["')\]*]*|\n)\s*$/,
};
/** Tokens that are looked at: a mark is shorter. */
const reach = 4;

/** Whether what is written ends with such a break. A full stop inside a number is none until something else follows. */
export const endsWith = (kind: Break, { decode }: Pick<Underway, 'decode'>, written: readonly number[]): boolean =>
  written.length > 0 && marks[kind].test(decode(written.slice(-reach)));
