import type { Grade } from '../contract/task';
import type { App } from './app';

export type Grades = ReadonlyMap<string, Grade>;

/** The marks of a run that a person gave, by the key of the draft's step; the answer's under 'end'. */
export async function personMarks({ store }: Pick<App, 'store'>, run: string): Promise<Grades> {
  const given = (await store.grades.of(run)).filter(({ by }) => by === 'person');
  return new Map(given.map(({ key, grade }) => [key, { ...grade, by: 'person' }]));
}

/** A person has the last word. */
export const withPerson = (marks: Grades, person: Grades): Grades =>
  person.size ? new Map([...marks, ...person]) : marks;
