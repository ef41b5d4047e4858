import { numberToken, readNumber } from '../base/read-number';
import { readExpression } from './expression';

/** Numbers that a text says, as values; without the marks that count its steps. A product is two numbers, not a power of ten. */
const numbersIn = (text: string): readonly number[] =>
  [
    ...text
      .replace(/^\s*(?:step\s+)?\d+[.:)]\s/gim, '')
      .replace(/(?<=\d\s?)[*×x](?=\s?\d)/g, ';')
      .matchAll(numberToken()),
  ].flatMap(([written]) => readNumber(written)?.value ?? []);

/** Arithmetic and what it is said to come to: "28 + 36 = 64". */
const equation = /((?:\(*\d+(?:\.\d+)?\)*\s*[-+*/×÷]\s*)+\(*\d+(?:\.\d+)?\)*)\s*=\s*(-?\d+(?:\.\d+)?)/g;
export interface Equation {
  readonly left: string;
  readonly said: number;
  readonly index: number;
  /** How it is written. */
  readonly text: string;
}
export const equationsIn = (text: string): readonly Equation[] =>
  [...text.matchAll(equation)].map(({ 0: written, 1: left = '', 2: said, index }) => ({
    left,
    said: Number(said),
    index,
    text: written,
  }));

/** What the arithmetic on the left comes to; null where it cannot be evaluated. */
export function worthOf({ left }: Equation): number | null {
  try {
    const value = readExpression(left)(new Map());
    return typeof value === 'number' ? value : null;
  } catch {
    return null;
  }
}

/** Numbers everybody brings along: counting, and what hours, percentages and thousands are made of. */
const common = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 60, 100, 1000];

/** Arithmetic that does not come to what it is said to come to. What cannot be evaluated is left out. */
export const slipsIn = (text: string): readonly (Equation & { readonly worth: number })[] =>
  equationsIn(text).flatMap((one) => {
    const worth = worthOf(one);
    return worth === null || Math.abs(worth - one.said) < 1e-9 ? [] : [{ ...one, worth }];
  });

/**
 * Numbers of a reply that do not stand in the evidence. With `computed`, what is the true result of arithmetic in the reply is
 * allowed, and so are numbers everybody knows. Each once, in order.
 */
export function ungroundedNumbers(reply: string, evidence: string, computed: boolean): readonly number[] {
  const results = computed ? equationsIn(reply).flatMap((one) => worthOf(one) ?? []) : [];
  const known = [...numbersIn(evidence), ...results, ...(computed ? common : [])];
  return [...new Set(numbersIn(reply))].filter((number) => !known.some((value) => Math.abs(value - number) < 1e-9));
}

/** Names of a reply (capitalised words that do not begin a sentence or a line) that do not stand in the evidence. Each once. */
export function ungroundedNames(reply: string, evidence: string): readonly string[] {
  const words = new Set(evidence.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const names = [...reply.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu)].map(([name]) => name);
  return [...new Set(names)].filter((name) => !name.split(' ').every((part) => words.has(part.toLowerCase())));
}
