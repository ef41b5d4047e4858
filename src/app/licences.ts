import type { Tally } from '../exports/tally';
import type { App } from './app';
import { problemSets } from './problems';

/** Licences that training data may be bound by, a line each: of the sets its problems are from, and of the models that wrote. */
export function licencesOf(app: App, { problems, models }: Readonly<Tally>): readonly string[] {
  const ids = [...problems.train, ...problems.test];
  const sets = problemSets(app).filter(({ id }) => ids.some((problem) => problem.startsWith(`${id}-`)));
  const written = [...models.keys()];
  const infos = app.pool.infos.filter(({ model }) =>
    written.some((name) => name === model || name.startsWith(`${model} (`)),
  );
  return [
    ...sets.map(({ title, licence }) => `Problems of “${title}”: ${licence || 'nobody says'}.`),
    ...infos.map(({ title, licence }) => `Model ${title}: ${licence}.`),
  ];
}
