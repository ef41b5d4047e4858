import type { App } from '../../../app/app';
import { optionValues } from '../../../contract/options';
import type { Run } from '../../../contract/run';
import { contestantOf } from '../../../lab/contestant';
import type { Contestant } from '../../../lab/plan';
import { SetUp } from '../../state/set-up.svelte';
import { setUpOf } from '../../state/set-up-of';
import { saidWording } from '../../state/set-up-wish';
import { contestantTitle } from './contestant-title';
import type { Template } from './templates';

type Names = Pick<App, 'strategies' | 'titleOf'> & Partial<Pick<App, 'adopted'>>;
type Content = Omit<Contestant, 'id' | 'title'>;

/** A contestant with all of its options said, so that it is the same however it was set up. */
export function contestantFrom(what: Content, names: Names, title?: string): Contestant {
  const strategy = names.strategies.get(what.strategy);
  const whole = strategy ? { ...what, options: optionValues(strategy.options, what.options) } : what;
  return contestantOf(title?.trim() || contestantTitle(whole, names), whole as Content);
}

export const contestantsOf = ({ contestants }: Template, names: Names): readonly Contestant[] =>
  contestants.map(({ title, ...what }) =>
    contestantFrom({ ...what, wording: usualWording(names), budget: {} }, names, title),
  );

/** What a contestant that is set up anew says: what was adopted here. */
export const usualWording = ({ adopted }: Partial<Pick<App, 'adopted'>>): Contestant['wording'] =>
  adopted?.wordings() ?? {};

/** A set-up to change a contestant with, apart from the one of Play: nothing of it is remembered. */
export function setUpFor(app: App, { strategy, options, cast, wording, budget }: Content): SetUp {
  const forgetful = { get: async () => null as never, set: async () => {} };
  const setUp = new SetUp(app, forgetful);
  const { prompt } = setUp.data;
  const run = { strategy, options, cast, wording, budget, seed: 1, problem: { id: '', prompt } } as Run;
  const { options: chosen, cast: seats } = setUpOf(run);
  setUp.change({ strategy, options: chosen, cast: seats, wording: saidWording(wording, app), budget });
  return setUp;
}
