import type { CellResult } from '../../../lab/result';

/** A mark as the matrix shows it. */
export interface Sign {
  readonly icon: 'check' | 'cross' | 'question';
  readonly word: string;
  readonly tone: 'good' | 'bad' | 'unsure';
  /** "60%" where it is neither right nor wrong. */
  readonly share?: string;
}

/** From half right on a mark counts as right, as it does everywhere here; null is not graded. */
export function signOf(score: number | null): Sign {
  if (score === null) return { icon: 'question', word: 'ungraded', tone: 'unsure' };
  const share = score > 0 && score < 1 ? { share: `${Math.round(score * 100)}%` } : {};
  return score >= 0.5
    ? { icon: 'check', word: 'right', tone: 'good', ...share }
    : { icon: 'cross', word: 'wrong', tone: 'bad', ...share };
}

/** What became of the first draft; null where there was only one, or none. */
export const beforeOf = ({ drafts }: CellResult): Sign | null => (drafts.length > 1 ? signOf(drafts[0] ?? null) : null);

/** A cell in words: "wrong, then right". */
export function inWords(result: CellResult | undefined): string {
  if (!result) return 'not played yet';
  if (result.status === 'running') return 'under way';
  if (result.status === 'failed') return `failed: ${result.error ?? 'no reason is known'}`;
  const [before, after] = [beforeOf(result), signOf(result.score)];
  const said = ({ word, share }: Sign) => (share ? `${word} (${share})` : word);
  const marked = result.byPerson ? ', marked by a person' : '';
  return `${before ? `${said(before)}, then ` : ''}${said(after)}${marked}`;
}

const isRight = (score: number | null): boolean | null => (score === null ? null : score >= 0.5);

/** "2 of 40 cells carry a person's mark."; empty where none does. */
export function personWords(results: readonly CellResult[]): string {
  const given = results.filter(({ byPerson }) => byPerson).length;
  return given ? `${given} of ${results.length} cells ${given === 1 ? 'carries' : 'carry'} a person’s mark.` : '';
}

/** Whether the mark of the answer is another than that of the first draft. */
export function isTurned({ drafts, score, status }: CellResult): boolean {
  const before = isRight(drafts[0] ?? null);
  const after = isRight(score);
  return status === 'ended' && before !== null && after !== null && before !== after;
}

/** Whether some of these answers are right and some are wrong. */
export function disagree(results: readonly CellResult[]): boolean {
  const marks = new Set(results.map(({ score }) => isRight(score)));
  return marks.has(true) && marks.has(false);
}
