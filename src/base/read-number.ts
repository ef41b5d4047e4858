import { plainText } from './plain-text';

/** A number as it was written in a text. */
export interface Reading {
  /** A percentage is not divided: "15%" is 15. */
  readonly value: number;
  readonly percent: boolean;
}

const whole = String.raw`(?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)`;
const decimal = String.raw`(?:${whole}(?:\.\d+)?|\.\d+)(?:e[-+]?\d+|\s?[x×*]\s?10\^\{?[-+]?\d+\}?)?`;
const size = String.raw`(?:\d+ \d+\/\d+|${whole}\/\d+|${decimal})`;
/** Not glued to a word or another number before it; a sign and a currency may stand before it, a percent sign after. */
const token = String.raw`(?<![\p{L}\p{N}_.:/])(?:(?<![\p{N}\p{L})]\s?)-\s?|\+)?[$€£¥]?\s?-?${size}(?:\s?%|\s?percent\b)?(?!\d|[:/]\d)`;

/** Matches a standalone number, flags `giu`. */
export const numberToken = () => new RegExp(token, 'giu');

/**
 * The number that an answer gives: what follows the last "=" when there is one, the number it starts with, else the
 * last one in it. Reads thousands ("1,234", "1 234"), decimals, signs, percentages, currencies, fractions ("3/4",
 * "1 1/2", "½"), powers of ten and LaTeX; units and words around it are ignored. Null when there is none, when the
 * text is an expression that was not evaluated ("12 + 30"), or a list ("3, 9").
 */
export function readNumber(text: string): Reading | null {
  const said = plainText(text).split('=').at(-1)!.trim();
  const found = [...said.matchAll(numberToken())];
  const first = found[0];
  if (!first) return null;
  if (first.index > 0) return parse(found.at(-1)![0]);
  return /^\s?(?:[-+*/×÷^]|,|;|and)\s?[-+$]?\d/.test(said.slice(first[0].length)) ? null : parse(first[0]);
}

function parse(written: string): Reading | null {
  const percent = /%|percent/i.test(written);
  const plain = written.replace(/[$€£¥+%]|percent/gi, (mark, at: number) =>
    // The plus of an exponent stays.
    mark === '+' && at > 0 && /[e^{]/i.test(written[at - 1]!) ? mark : '',
  );
  const negative = plain.trim().startsWith('-');
  const value = magnitude(plain.trim().replace(/^-\s?/, ''));
  return Number.isFinite(value) ? { value: negative ? -value : value, percent } : null;
}

function magnitude(written: string): number {
  const mixed = /^(\d+) (\d+)\/(\d+)$/.exec(written);
  if (mixed) return Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]);
  const [number, divisor] = written.split('/') as [string, string?];
  if (divisor !== undefined) return digits(number) / Number(divisor);
  const power = /^(.*?)\s?[x×*]\s?10\^\{?([-+]?\d+)\}?$/i.exec(number);
  return power ? Number(`${digits(power[1]!)}e${power[2]}`) : digits(number);
}

const digits = (written: string): number => Number(written.trim().replace(/[, ]/g, ''));
