import { checkerOf } from './index';
import type { Checker, Filled } from './checker';

/** A problem that somebody wrote, with what checks its answers: what a file or a link holds. */
export interface WrittenTask {
  readonly title: string;
  readonly prompt: string;
  /** Id of a checker. */
  readonly checker: string;
  /** What was filled in, by the name of the field. */
  readonly fields: { readonly [name: string]: string };
}

/** Characters of one text. */
const longest = 100_000;

/** A task with the examples of a checker. */
export const exampleOf = ({ id, title, prompt, fields }: Checker): WrittenTask => ({
  title: `My task (${title})`,
  prompt,
  checker: id,
  fields: Object.fromEntries(fields.map(({ name, example }) => [name, example])),
});

/** What a task comes to. @throws RangeError that says what is missing or wrong */
export function filled({ title, prompt, checker: id, fields }: WrittenTask): Filled & { readonly checker: Checker } {
  const checker = checkerOf(id);
  if (!checker) throw new RangeError(`There is no checker '${id}'; choose another.`);
  if (!title.trim()) throw new RangeError('The task has no title; give it one.');
  if (!prompt.trim()) throw new RangeError('The task has no prompt; write what is asked.');
  const empty = checker.fields.find(({ name, optional }) => !optional && !fields[name]?.trim());
  if (empty) throw new RangeError(`"${empty.label}" is empty.`);
  return { checker, ...checker.fill(fields, prompt.trim()) };
}

/** A task out of a file or a link. @throws TypeError that says what is wrong with it */
export function readWritten(value: unknown): WrittenTask {
  const wrong = (why: string) => new TypeError(`This is no task of the Workbench: ${why}.`);
  if (typeof value !== 'object' || value === null) throw wrong('an object is needed');
  const { title, prompt, checker: id, fields } = value as { readonly [name: string]: unknown };
  if (typeof title !== 'string' || typeof prompt !== 'string') throw wrong('it has no title or no prompt');
  const checker = typeof id === 'string' ? checkerOf(id) : undefined;
  if (!checker) throw wrong(`it has the checker ${JSON.stringify(id)}, which this page does not know`);
  if (typeof fields !== 'object' || fields === null) throw wrong('it has no fields');
  const given = fields as { readonly [name: string]: unknown };
  const texts = checker.fields.map(({ name }) => [name, Object.hasOwn(given, name) ? given[name] : ''] as const);
  const strange = texts.find(([, text]) => typeof text !== 'string' || text.length > longest);
  if (strange || prompt.length > longest || title.length > 200)
    throw wrong(`${strange ? `its '${strange[0]}'` : 'a text of it'} is too long or no text`);
  return { title, prompt, checker: checker.id, fields: Object.fromEntries(texts as [string, string][]) };
}
