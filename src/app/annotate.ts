import type { Run } from '../contract/run';
import type { Grade, Item } from '../contract/task';
import { readResult } from '../lab/read-result';
import { foldAll, type RunView } from '../runs/fold';
import { setting } from '../store/settings';
import type { App } from './app';
import { answersOf, gradesOf } from './grading';
import { personMarks, withPerson, type Grades } from './person-marks';
import { summarise } from './summary';

/** The name that changes are signed with. */
export const person = setting<string>('person', '', (value): value is string => typeof value === 'string');

/** Marks a draft, or the answer under 'end', in the place of the grader; null gives the word back to the grader. */
export async function overrideMark(app: App, run: Run, key: string, mark: number | null, why: string): Promise<void> {
  const view = foldAll(await app.store.journal.read(run.id));
  const item = await app.store.items.get(run.problem.id);
  const by = await app.store.settings.get(person);
  const grade: Grade | null = mark === null ? null : { score: mark, read: null, ...(why ? { why } : {}) };
  for (const same of sameAnswers(view, key))
    await app.store.annotations.mark({ run: run.id, key: same, grader: item?.grader ?? 'human' }, grade, by);
  await refresh(app, run, view);
  app.tabs.announce();
}

/** The answer is one of the drafts: the same words have the same mark. */
function sameAnswers(view: RunView, key: string): readonly string[] {
  const answers = answersOf(view);
  const text = answers.find(([one]) => one === key)?.[1].text;
  return answers.flatMap(([one, answer]) => (answer.text === text ? [one] : []));
}

/** What lists and experiments keep of the marks. */
async function refresh(app: App, run: Run, view: RunView): Promise<void> {
  const item = await app.store.items.get(run.problem.id);
  const { signal } = new AbortController();
  const theirs = await personMarks(app, run.id);
  const kept = new Map((await app.store.grades.of(run.id)).map(({ key, grade }) => [key, grade]));
  const marks = withPerson(await gradesOf(view, item, app.marking, signal, kept), theirs);
  await app.store.runs.update(run.id, (record) => {
    const { tags } = record.summary;
    return { ...record, summary: { ...summarise(run, view, marks, app.titleOf), tags } };
  });
  for (const { id } of await app.store.experiments.list()) await remark(app, id, run.id, marks, item);
}

async function remark({ store }: App, experiment: string, run: string, grades: Grades, item?: Item): Promise<void> {
  const mine = (await store.experiments.results(experiment)).filter((result) => result.run === run);
  if (!mine.length) return;
  const events = await store.journal.read(run);
  const fresh = mine.map((result) => {
    const { problem, tags, error } = result;
    const known = { ...(item ? { item } : {}), ...(error === undefined ? {} : { error }) };
    return readResult({ cell: result, run, problem, events, grades, tags, ...known });
  });
  await store.experiments.keepResults(experiment, fresh);
}
