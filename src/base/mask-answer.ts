import { numberWords } from './number-words';
import { readNumber } from './read-number';

/** What stands where the answer stood. */
export const masked = '[hidden]';

/**
 * A text without an answer in any of its usual spellings: digits with or without separators, digits one by one, words,
 * percent and decimals, times, the letter or the text of an option, and arithmetic that comes to it.
 * @param given what the reader has seen already: arithmetic that stands in it is no leak, it is what the hint is about.
 */
export function maskAnswer(text: string, answer: string, choices: readonly string[] = [], given = ''): string {
  const option = optionOf(answer, choices);
  const spoken = option === null ? answer : (choices[option] ?? answer);
  const patterns = [...spellings(spoken), ...(option === null ? [] : letters(option))];
  const plain = patterns.reduce((rest, pattern) => rest.replace(pattern, masked), text);
  const value = exactNumber(spoken);
  return value === null ? plain : maskArithmetic(plain, value, given);
}

function optionOf(answer: string, choices: readonly string[]): number | null {
  const letter = /^\(?([A-Za-z])\)?\.?$/.exec(answer.trim())?.[1];
  const index = letter ? letter.toUpperCase().charCodeAt(0) - 65 : choices.indexOf(answer);
  return index >= 0 && index < choices.length ? index : null;
}

/** "option B", "(b)", "B)" and a capital B that stands alone; a small a alone is an article. */
function letters(option: number): RegExp[] {
  const capital = String.fromCharCode(65 + option);
  return [
    new RegExp(`\\b(?:option|choice|answer|letter)\\s+\\(?${capital}\\)?(?![\\p{L}\\p{N}])`, 'giu'),
    new RegExp(`\\(${capital}\\)`, 'gi'),
    new RegExp(`(?<![\\p{L}\\p{N}'])${capital}(?![\\p{L}\\p{N}'])(?! \\p{Ll})`, 'gu'),
    new RegExp(`\\b(?:the\\s+)?${ordinals[option] ?? '(?!)'}\\s+(?:option|choice|answer|one)\\b`, 'gi'),
  ];
}
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function spellings(answer: string): RegExp[] {
  const text = answer.trim();
  if (!text) return [];
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time) return [new RegExp(`(?<!\\d)0?${Number(time[1])}\\s*[:.h]?\\s*${time[2]}(?!\\d)`, 'gi')];
  const value = exactNumber(text);
  if (value !== null) return numbers(value);
  const words = text.split(/[\s,]+/).map(escaped);
  // A word is hidden whole; the members of a list only when they stand in its order.
  return [new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s,;>→]*(?:and\\s+)?')}(?![\\p{L}\\p{N}])`, 'giu')];
}

function numbers(value: number): RegExp[] {
  const size = Math.abs(value);
  const [whole = '0', part] = String(size).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "[,.\\s']?");
  const rest = part === undefined ? '(?:[.,]0+)?' : `[.,]${part}0*`;
  const patterns = [new RegExp(`(?<![\\p{N}\\p{L}])(?<!\\d[.,])0*${separated}${rest}(?!\\d|[.,:]\\d)`, 'gu')];
  if (part === undefined && whole.length > 1)
    patterns.push(new RegExp(`(?<!\\d)${[...whole].join('[\\s,;-]+')}(?!\\d)`, 'g'));
  if (part !== undefined || size > 1e12) return patterns;
  const gap = '[\\s,-]+(?:and[\\s-]+)?';
  patterns.push(
    new RegExp(`\\b(?:a\\s+)?${numberWords(size).join(gap)}\\b(?![\\s-]+(?:hundred|thousand|million))`, 'gi'),
  );
  if (whole.length > 1)
    patterns.push(new RegExp(`\\b${[...whole].map((digit) => numberWords(Number(digit))[0]).join(gap)}\\b`, 'gi'));
  return patterns;
}

/** Numbers with operators between them, as signs or words. */
const arithmetic =
  /(?<![\p{L}\p{N}])\(*\d+(?:\.\d+)?\)*(?:\s*(?:[-+*/×÷·−]|times|plus|minus|divided by|multiplied by|and then add)\s*\(*\d+(?:\.\d+)?\)*)+/giu;
const signs: readonly (readonly [RegExp, string])[] = [
  [/times|multiplied by|[×·]/gi, '*'],
  [/plus|and then add/gi, '+'],
  [/minus|−/gi, '-'],
  [/divided by|÷/gi, '/'],
];

function maskArithmetic(text: string, value: number, given: string): string {
  const known = squeezed(given);
  return text.replace(arithmetic, (expression) => {
    const plain = signs.reduce((rest, [sign, by]) => rest.replace(sign, by), expression);
    const result = evaluate(plain);
    const leaks = result !== null && Math.abs(result - value) < 1e-9 && !known.includes(squeezed(expression));
    return leaks ? masked : expression;
  });
}

const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The number that a text is and nothing else. */
function exactNumber(text: string): number | null {
  return /^[-+−]?[\d\s.,]*\d%?$/.test(text.trim()) && !/,\s/.test(text) ? (readNumber(text)?.value ?? null) : null;
}

/** Sums, products and brackets by recursive descent; null where it is none. */
function evaluate(expression: string): number | null {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    if (tokens[at] === '(') {
      at++;
      const inside = sum();
      if (tokens[at] === ')') at++;
      return inside;
    }
    return Number(tokens[at++] ?? NaN);
  };
  const product = (): number => {
    let result = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      result = tokens[at++] === '*' ? result * factor() : result / factor();
    return result;
  };
  const sum = (): number => {
    let result = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      result = tokens[at++] === '+' ? result + product() : result - product();
    return result;
  };
  const result = sum();
  return Number.isFinite(result) ? result : null;
}
