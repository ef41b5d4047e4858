import type { Seat } from '../../../contract/run';
import { pocket, type OptionValue } from '../../state/set-up-data';

/** A set-up worth trying and what to look for. */
export interface Preset {
  readonly title: string;
  /** One sentence: what to look for. */
  readonly look: string;
  readonly strategy: string;
  readonly options?: { readonly [name: string]: OptionValue };
  readonly cast: { readonly actor: Seat; readonly [role: string]: Seat | null };
  /** Draws a problem of this task if the present one is of another. */
  readonly task?: string;
  /** The number of the problem, where it was chosen; else it is drawn by chance. */
  readonly problem?: number;
}

const small = pocket('pocket-3m', 1);
const good = pocket('pocket-13m', 0);

/** The first is how the page begins. The claims are those of the model cards in `training`. */
export const presets: readonly Preset[] = [
  {
    title: 'A small actor and a good critic',
    look: 'About one draft in five is wrong, two in three of the first example; the critic names the wrong step, and most redrafts get it right.',
    strategy: 'actor-critic',
    cast: { actor: small, critic: good },
  },
  {
    title: 'The actor criticises itself',
    look: 'The same small model reviews its own work: it finds faults in right answers too, and its redrafts make them worse.',
    strategy: 'actor-critic',
    cast: { actor: small, critic: pocket('pocket-3m', 0) },
  },
  {
    title: 'One answer',
    look: 'The baseline: what the small model says when nobody looks over its shoulder.',
    strategy: 'single',
    cast: { actor: small },
  },
  {
    title: 'Ask five times, take the majority',
    look: 'Mistakes differ and right answers agree, so a vote often beats the single answer, at five times the cost.',
    strategy: 'self-consistency',
    options: { samples: 5 },
    cast: { actor: small },
  },
  {
    title: 'Told only that it is wrong',
    look: 'A verifier says no more than yes or no: fewer drafts are repaired than with a critique that names the step.',
    strategy: 'try-again',
    cast: { actor: small, verifier: good },
  },
  {
    title: 'A warm 13M corrects itself',
    look: 'At temperature 1.6 the larger model slips in one draft of three; cooled down, it finds and repairs its slips.',
    strategy: 'actor-critic',
    cast: { actor: pocket('pocket-13m', 1.6), critic: good, reviser: good },
  },
  {
    title: 'Beyond its training',
    look: 'Numbers longer than any it has seen: the critic blames at random, and redrafting does not help.',
    strategy: 'actor-critic',
    cast: { actor: pocket('pocket-13m', 0.7), critic: good },
    task: 'pocket-hard',
  },
  {
    title: 'Programs that are run and repaired',
    look: 'The model answers by a program. At temperature 1.5 about one in four does not run or gives a wrong result; what running it gave goes back, and nearly all are repaired.',
    strategy: 'self-repair',
    cast: { actor: pocket('pocket-13m', 1.5) },
    task: 'pocket-programs',
    problem: 7,
  },
];
