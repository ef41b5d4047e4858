import type { Json } from '../base/json';
import type { Item } from '../contract/task';
import { textOf } from './cells';
import { choicesOf, isObject, letterOf, parse } from './choices';
import type { Mapping } from './mapping';
import type { Row } from './row';
import { targetOf } from './target';

/** An item without what the dataset says of all of its items. */
export interface DatasetItem extends Pick<Item, 'target' | 'tags'> {
  readonly prompt: string;
  readonly choices?: readonly string[];
  readonly extra?: { readonly [field: string]: Json };
}

/** Characters of a question or an answer; more than any small model reads. */
export const longestText = 100_000;
/** Of a database with its rows, say. */
const longestExtra = 500_000;
const mostChoices = 26;

/** What a row becomes, or what is wrong with it as a sentence. */
export function itemOf({ cells }: Row, mapping: Mapping): DatasetItem | string {
  const prompt = mapping.prompt.replace(/\{([^{}\n]+)\}/g, (slot, column: string) =>
    cells.has(column) ? textOf(cells.get(column)) : slot,
  );
  const empty = !prompt.replace(/\{[^{}\n]+\}/g, '').trim() || blank(cells, mapping.prompt);
  if (empty) return 'The question is empty.';
  if (prompt.length > longestText) return tooLong('question', prompt.length);
  const choices = mapping.choices.length
    ? choicesOf(mapping.choices.map((column) => cells.get(column) ?? ''))
    : undefined;
  const wrong = choices && choicesProblem(choices);
  if (wrong) return wrong;
  const target = rightAnswer(cells, mapping, choices);
  if (target instanceof Error) return target.message;
  const tags = mapping.tags
    .flatMap((column) => tagsOf(cells.get(column)))
    .map((tag) => tag.trim().slice(0, 60))
    .filter(Boolean);
  const extra = extraOf(cells, mapping);
  if (typeof extra === 'string') return extra;
  const id = mapping.id === null ? '' : textOf(cells.get(mapping.id)).trim().slice(0, 200);
  return {
    prompt: prompt.trim(),
    ...(choices ? { choices } : {}),
    ...(extra ? { extra } : id ? { extra: { id } } : {}),
    target,
    ...(tags.length ? { tags } : {}),
  };
}

/** What goes with the problem, or what is wrong with it. Null where nothing does. */
function extraOf(cells: Row['cells'], { extra: column }: Mapping): { readonly [field: string]: Json } | string | null {
  const cell = (column === null ? null : cells.get(column)) ?? null;
  const text = textOf(cell);
  if (!text.trim()) return null;
  if (text.length > longestExtra) return tooLong('extra', text.length, longestExtra);
  const read = typeof cell === 'string' ? parse(cell) : cell;
  return isObject(read) ? read : `Its extra ${shown(text)} is no object with named fields.`;
}

const tagsOf = (cell: Json | undefined): readonly string[] =>
  Array.isArray(cell) ? cell.map((tag: Json) => textOf(tag)) : [textOf(cell)];

/** Whether none of the columns of a template holds anything. */
function blank(cells: Row['cells'], template: string): boolean {
  const columns = [...template.matchAll(/\{([^{}\n]+)\}/g)]
    .map(([, column]) => column!)
    .filter((column) => cells.has(column));
  return columns.every((column) => !textOf(cells.get(column)).trim());
}

function choicesProblem(choices: readonly string[]): string | null {
  if (choices.length < 2) return `It has ${choices.length} options; two or more are needed.`;
  if (choices.length > mostChoices) return `It has ${choices.length} options; ${mostChoices} are the most.`;
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  return twice === undefined ? null : `The option ${shown(twice)} is there twice.`;
}

function rightAnswer(
  cells: Row['cells'],
  { target: column, after, grader, firstChoice }: Mapping,
  choices: readonly string[] | undefined,
): Json | Error {
  if (column === null) return null;
  const target = targetOf(cells.get(column), grader, after);
  if (target === undefined) return grader === 'human' ? null : new Error('It has no answer.');
  if (textOf(target).length > longestText) return new Error(tooLong('answer', textOf(target).length));
  if (!choices) return target;
  return (
    letterOf(target, choices, firstChoice) ??
    new Error(`Its answer ${shown(textOf(target))} is none of its ${choices.length} options.`)
  );
}

const shown = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const tooLong = (what: string, length: number, most = longestText) =>
  `Its ${what} has ${length.toLocaleString('en')} characters; ${most.toLocaleString('en')} are the most.`;
