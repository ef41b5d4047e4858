import type { App } from '../../../app/app';
import type { Contestant } from '../../../lab/plan';
import type { SetUp } from '../../state/set-up.svelte';
import { contestantFrom, usualWording } from '../lab/set-up-contestant';
import { presets, type Preset } from '../setup/presets';

/** A preset of Play as a contestant; a role nobody was cast for is played by the actor. */
export function presetContestant({ title, strategy, options = {}, cast }: Preset, app: App): Contestant {
  const seats = Object.fromEntries(Object.entries(cast).filter(([, seat]) => seat)) as Contestant['cast'];
  return contestantFrom({ strategy, options, cast: seats, wording: usualWording(app), budget: {} }, app, title);
}

/** What is set up in Play, and one answer of the same actor: what the method adds to it. */
export function firstContestants(app: App, setUp: SetUp): readonly Contestant[] {
  if (setUp.problems().length) return [presets[2]!, presets[0]!].map((preset) => presetContestant(preset, app));
  const played = contestantFrom(setUp.wish(), app);
  const single = contestantFrom(
    { strategy: 'single', options: {}, cast: { actor: played.cast.actor }, wording: usualWording(app), budget: {} },
    app,
  );
  const other = played.id === single.id ? presetContestant(presets[0]!, app) : played;
  return [single, other];
}
