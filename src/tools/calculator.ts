import { throwIfAborted } from '../base/abort';
import type { Json } from '../base/json';
import type { ToolKind, ToolResult } from '../contract/tool';
import { evaluate } from './calculator/evaluate';
import { decimal, toNumber } from './calculator/fraction';
import { written } from './calculator/units';

/** Lines and characters that are looked at. */
const most = 50;
const longest = 2_000;
/** Characters that are told. */
const told = 4_000;
/** Places after the point. */
const places = 12;

/** Works out lines of arithmetic with units, exactly where that can be; no language, nothing is run. */
const kind: ToolKind = {
  title: 'Calculator',
  summary: 'Works out expressions with fractions and units, exactly.',
  start: async () => async (source, signal) => {
    throwIfAborted(signal);
    const lines = source.split('\n').filter((line) => line.trim());
    if (!lines.length) return failed('There is nothing to work out; give an expression such as 3 km / 20 min in km/h.');
    if (lines.length > most || source.length > longest)
      return failed(
        `There are ${lines.length} lines and ${source.length} characters; ${most} and ${longest} are most.`,
      );
    try {
      const results = lines.map(worked);
      const value: Json = { results: results.map(({ text: _, ...result }) => result) };
      return { ok: true, output: cut(results.map(({ text }) => text).join('\n')), value };
    } catch (error) {
      return failed((error as Error).message);
    }
  },
};
export default kind;

const cut = (text: string): string => (text.length > told ? `${text.slice(0, told)}…` : text);
const failed = (output: string): ToolResult => ({ ok: false, reason: 'error', output });

function worked(line: string) {
  const { quantity, unit } = evaluate(line.replace(/=\s*$/, ''));
  const { value, dimension, exact } = quantity;
  const shown = decimal(value, exact ? places : 10);
  const measured = unit ?? written(dimension);
  const ends = exact && value.below !== 1n && shown.replace(/^.*\./, '').length >= places;
  const part = ends && `${value.above}/${value.below}`.length <= 40 ? ` (exactly ${value.above}/${value.below})` : '';
  const text = `${shown}${measured ? ` ${measured}` : ''}${exact ? part : ' (rounded)'}`;
  return {
    value: toNumber(value),
    unit: measured,
    exact,
    text: text.length > 2_100 ? `${text.slice(0, 2_100)}…` : text,
  };
}
