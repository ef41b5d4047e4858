import type { Json } from '../../../base/json';
import { jsonIn } from '../json-in';
import { folded, wordsOf } from '../words';
import { amount, boundsOf, type Constraint, listed, textsOf, within } from './constraint';
import { linesOf } from './length';

/** Items of a list, each on its line, and nothing else. */
const itemised = (what: string, mark: (index: number) => RegExp): Constraint => ({
  says(settings) {
    const bounds = boundsOf(settings);
    return bounds && `Write nothing but ${what} with ${amount(bounds, 'item')}.`;
  },
  met(text, settings) {
    const [lines, bounds] = [linesOf(text), boundsOf(settings)];
    return bounds !== null && within(lines.length, bounds) && lines.every((line, index) => mark(index).test(line));
  },
});

/** The cells of a Markdown table's lines, the line under the head included; null when a line is none. */
function tableOf(text: string): string[][] | null {
  const rows = linesOf(text).map((line) =>
    /^\|(.*)\|$/
      .exec(line)?.[1]
      ?.split('|')
      .map((cell) => cell.trim()),
  );
  const whole = rows.length > 2 && rows.every((row) => row !== undefined && row.length === rows[0]?.length);
  return whole && rows[1]!.every((cell) => /^:?-+:?$/.test(cell)) ? (rows as string[][]) : null;
}

/** In which form a text is written. */
export const format: { readonly [rule: string]: Constraint } = {
  bullets: itemised('a list whose lines begin with “- ”', () => /^- \S/),
  numbered: itemised('a numbered list (1. 2. 3.)', (index) => new RegExp(`^${index + 1}\\. \\S`)),
  'title-case': {
    says: () => 'Begin every word with a capital letter.',
    met: (text) => wordsOf(text).length > 0 && wordsOf(text).every((word) => !/^\p{Ll}/u.test(word)),
  },
  'lower-case': {
    says: () => 'Use small letters only.',
    met: (text) => /\p{L}/u.test(text) && text === text.toLowerCase(),
  },
  'upper-case': {
    says: () => 'Use capital letters only.',
    met: (text) => /\p{L}/u.test(text) && text === text.toUpperCase(),
  },
  alphabetical: {
    says: () => 'The lines are in alphabetical order.',
    met(text) {
      const lines = linesOf(text).map((line) => folded(line.replace(/^(?:-|\d+\.)\s*/, '')));
      return lines.length > 1 && lines.every((line, index) => index === 0 || line >= lines[index - 1]!);
    },
  },
  json: {
    says({ keys }) {
      const names = textsOf(keys);
      return (
        names && `Answer with nothing but a JSON object with the ${names.length > 1 ? 'keys' : 'key'} ${listed(names)}.`
      );
    },
    met(text, { keys }) {
      const value = jsonIn(text);
      const bare = /^(?:```(?:json)?\s*)?\{[^]*\}(?:\s*```)?$/i.test(text.trim());
      if (!bare || !value || typeof value !== 'object' || Array.isArray(value)) return false;
      return same(Object.keys(value), textsOf(keys) ?? []);
    },
  },
  'json-list': {
    says(settings) {
      const bounds = boundsOf(settings);
      return bounds && `Answer with nothing but a JSON array of ${amount(bounds, 'string')}.`;
    },
    met(text, settings) {
      const [value, bounds] = [jsonIn(text), boundsOf(settings)];
      const bare = /^(?:```(?:json)?\s*)?\[[^]*\](?:\s*```)?$/i.test(text.trim());
      if (!bare || !bounds || !Array.isArray(value)) return false;
      return within(value.length, bounds) && value.every((entry: Json) => typeof entry === 'string');
    },
  },
  table: {
    says(settings) {
      const [columns, bounds] = [textsOf(settings['columns']), boundsOf(settings)];
      if (!columns || !bounds) return null;
      const names = `the ${columns.length > 1 ? 'columns' : 'column'} ${listed(columns)}`;
      return `Answer with nothing but a Markdown table with ${names} and ${amount(bounds, 'row')} below the head.`;
    },
    met(text, settings) {
      const [table, columns, bounds] = [tableOf(text), textsOf(settings['columns']), boundsOf(settings)];
      if (!table || !columns || !bounds) return false;
      const [head, , ...rows] = table;
      return within(rows.length, bounds) && head!.map(folded).join('|') === columns.map(folded).join('|');
    },
  },
  heading: {
    says: () => 'The first line is a Markdown heading that begins with “# ”.',
    met: (text) => /^# \S/.test(text.trim()),
  },
  quoted: {
    says: () => 'Put the whole answer in double quotes.',
    met: (text) => /^(?:"[^"]+"|“[^”]+”)$/.test(text.trim()),
  },
};

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));
