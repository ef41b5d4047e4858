import type { Json } from '../base/json';
import { textOf } from './cells';

/** Options of a question: the cells of several columns, or what one column lists; empty ones are left out. */
export function choicesOf(cells: readonly Json[]): readonly string[] {
  const options = cells.length === 1 ? listOf(cells[0]!) : cells.map(textOf);
  return options.map((option) => option.trim()).filter(Boolean);
}

/** A list, an object with a list (`{"text": […], "label": […]}`), or a text: JSON, lines, or parts between bars or semicolons. */
export function listOf(cell: Json): readonly string[] {
  if (Array.isArray(cell)) return cell.map((entry: Json) => entryText(entry));
  if (cell !== null && typeof cell === 'object') {
    const fields = cell as { readonly [field: string]: Json };
    const list = ['text', 'texts', 'choices', 'options'].map((field) => fields[field]).find(Array.isArray);
    return list ? listOf(list) : Object.values(fields).map(textOf);
  }
  const text = textOf(cell).trim();
  const parsed = /^[[{]/.test(text) ? parse(text) : undefined;
  if (parsed !== undefined) return listOf(parsed);
  const separator = ['\n', '|', ';'].find((sign) => text.includes(sign));
  return separator ? text.split(separator) : [text];
}
const entryText = (entry: Json): string =>
  entry !== null &&
  typeof entry === 'object' &&
  !Array.isArray(entry) &&
  typeof (entry as { text?: Json }).text === 'string'
    ? String((entry as { text: Json }).text)
    : textOf(entry);

export const isObject = (value: Json | undefined): value is { readonly [field: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Undefined where it is no JSON. */
export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The letter of the right option: of a target that is its letter, its text, or its number. Null when it is none of them. */
export function letterOf(target: Json, choices: readonly string[], first: 0 | 1): string | null {
  const said = textOf(target).trim();
  const place = choices.indexOf(said);
  if (place >= 0) return letter(place);
  if (/^[A-Za-z]$/.test(said)) return inside(said.toUpperCase().charCodeAt(0) - 65, choices);
  return /^\d{1,2}$/.test(said) ? inside(Number(said) - first, choices) : null;
}
const letter = (place: number) => String.fromCharCode(65 + place);
const inside = (place: number, choices: readonly string[]) =>
  place >= 0 && place < choices.length ? letter(place) : null;
