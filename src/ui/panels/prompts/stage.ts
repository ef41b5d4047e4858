import type { App } from '../../../app/app';
import type { ModelId } from '../../../contract/engine';
import { optionValues } from '../../../contract/options';
import type { Cast, Seat } from '../../../contract/run';
import type { Stage } from '../../../lab/prompts/scoring';
import { knows } from '../../state/set-up-wish';
import type { Reader } from './readers';

/** What a person chooses to score versions on. */
export interface Choice {
  readonly task: string;
  readonly model: ModelId;
  /** Number of the sample. */
  readonly sample: number;
}

/** Without chance: one answer says what there is to say. */
const seat = ({ engine, model }: ModelId): Seat => ({ model: { engine, model }, temperature: 0 });

/**
 * Who plays: the chosen model reads the wording and has every other role that it knows; the rest goes to the first bundled model
 * that does.
 */
export function castFor(
  roles: readonly string[],
  reads: string,
  model: ModelId,
  { models }: Pick<App, 'models'>,
): Cast {
  const chosen = models.find((info) => info.engine === model.engine && info.model === model.model);
  const others = models.filter(({ bundled }) => bundled);
  const playerOf = (role: string): ModelId => {
    const plain = role.replace(/-\d+$/, '');
    if (role === reads || !chosen || knows(chosen, plain)) return model;
    return others.find((info) => knows(info, plain)) ?? model;
  };
  const seats = roles.map((role) => [role, seat(playerOf(role))] as const);
  return { ...Object.fromEntries(seats), actor: seat(playerOf('actor')) };
}

/** Null where the method is not here. */
export function stageOf(prompt: string, { strategy: id, role }: Reader, choice: Choice, app: App): Stage | null {
  const strategy = app.strategies.get(id);
  if (!strategy) return null;
  const { task, model, sample } = choice;
  const named = app.tasks.get(task)?.title ?? app.datasets.entries().find((one) => one.id === task)?.title ?? task;
  return {
    prompt,
    task,
    sample,
    title: `Wordings of ${prompt}: ${named}, ${app.titleOf(model.engine, model.model)}`,
    strategy: id,
    options: optionValues(strategy.options, {}),
    cast: castFor(strategy.roles, role, model, app),
  };
}
