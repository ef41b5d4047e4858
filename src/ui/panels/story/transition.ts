import type { Grade } from '../../../contract/task';
import type { RunView } from '../../../runs/fold';
import { answerKey, isPage } from './pages';

export type Mark = 'right' | 'wrong' | 'partly right';

/** What a run made of its first draft: the answer a single question would have had, against the answer it gave. */
export interface Transition {
  /** Null where the first draft is the answer. */
  readonly from: Mark | null;
  readonly to: Mark;
  /** A person gave one of both marks. */
  readonly byPerson?: boolean;
}

/** Null while there is no graded answer. @param grades by the key of the step that wrote the draft. */
export function transitionOf(view: RunView, grades: ReadonlyMap<string, Grade>): Transition | null {
  const answer = answerKey(view);
  const to = answer === null ? null : markOf(grades.get(answer));
  if (to === null) return null;
  const first = firstPage(view);
  const from = first === undefined || first === answer ? null : markOf(grades.get(first));
  const byPerson = [first, answer].some((key) => grades.get(key ?? '')?.by === 'person');
  return { from, to, ...(byPerson ? { byPerson } : {}) };
}

/** Null is ungraded, which is not the same as wrong. */
export function markOf(grade: Grade | undefined): Mark | null {
  if (!grade || grade.score === null) return null;
  return grade.score >= 1 ? 'right' : grade.score <= 0 ? 'wrong' : 'partly right';
}

/** Of parallel samples the first is what a single question would have had, whichever ended first. */
function firstPage({ steps }: RunView): string | undefined {
  const first = steps.find(isPage);
  if (!first) return undefined;
  const parent = first.path.slice(0, first.path.lastIndexOf('/') + 1);
  const zero = /\/\d+$/.test(first.path) ? steps.find((step) => isPage(step) && step.path === `${parent}0`) : undefined;
  return (zero ?? first).key;
}

/** As words: "wrong → right", or "right" where nothing was redrafted. */
export const wordsOf = ({ from, to }: Transition): string => (from === null ? to : `${from} → ${to}`);
/** The same, and whether a person has marked. */
export const markedWordsOf = (transition: Transition): string =>
  `${wordsOf(transition)}${transition.byPerson ? ', marked by a person' : ''}`;

export type Tone = 'good' | 'bad' | 'unsure' | 'neutral';

/** Green where the answer is right, red where it is wrong. */
export const toneOf = (mark: Mark): Tone => (mark === 'right' ? 'good' : mark === 'wrong' ? 'bad' : 'unsure');
