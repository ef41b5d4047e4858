import { contentHash } from '../base/hash';
import type { Json } from '../base/json';
import type { Answer, Grade, Item } from '../contract/task';
import { isComputed } from '../datasets/written/checker';
import { filled, type WrittenTask } from '../datasets/written/task';
import type { App } from './app';
import { setting } from '../store/settings';
import { gradeOf } from './grading';

export { checkers, checkerOf } from '../datasets/written';
export { exampleOf, readWritten, type WrittenTask } from '../datasets/written/task';
export type { Checker } from '../datasets/written/checker';

/** The problem with what marks it. Where a tool finds the answer, it is run. @throws RangeError that says what is wrong */
export async function itemFor(
  task: WrittenTask,
  { marking }: Pick<App, 'marking'>,
  signal: AbortSignal,
): Promise<Item> {
  const { checker, target, extra } = filled(task);
  return {
    problem: { id: idOf(task), prompt: task.prompt.trim(), ...(extra === undefined ? {} : { extra }) },
    target: isComputed(target) ? target.read(await toolOf(marking, target.tool).call(target.source, signal)) : target,
    grader: checker.grader,
  };
}

/** Marks a sample answer, as an answer of a run would be. */
export async function tryOn(
  task: WrittenTask,
  answer: string,
  app: Pick<App, 'marking'>,
  signal: AbortSignal,
): Promise<Grade> {
  const given: Answer = { text: answer };
  return gradeOf(given, await itemFor(task, app, signal), app.marking, signal);
}

/** Keeps the task as a set of one problem; the same task is kept once. @returns the id of the set */
export async function keepWritten(
  task: WrittenTask,
  app: Pick<App, 'marking' | 'datasets'>,
  signal: AbortSignal,
): Promise<string> {
  const { problem, target, grader } = await itemFor(task, app, signal);
  const item = {
    prompt: problem.prompt,
    target,
    ...(problem.extra ? { extra: problem.extra as NonNullable<Json> } : {}),
  };
  const record = { id: idOf(task), title: task.title.trim(), licence: '', source: 'the Workbench', grader };
  return (await app.datasets.add(record, [item], () => {})).id;
}

const idOf = (task: WrittenTask): string => `dataset-${contentHash(['written', task]).slice(0, 16)}`;

function toolOf({ tools }: App['marking'], name: string) {
  const tool = tools.get(name);
  if (!tool) throw new RangeError(`The tool '${name}' is not here; choose another checker.`);
  return tool;
}

/** What was being written, so that it is there at the next visit. */
export const workbenchDraft = setting<Json>('workbench', null, (value): value is Json => value !== undefined);
