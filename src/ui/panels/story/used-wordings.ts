import { textOf } from '../../../contract/engine';
import type { Run } from '../../../contract/run';
import { versionId } from '../../../lab/prompts/version';
import type { RunView } from '../../../runs/fold';

/** A wording that differs from the house's and was said in a run. */
export interface UsedWording {
  readonly prompt: string;
  /** Id of the version with these words. */
  readonly version: string;
}

/** Of the wordings a run states, those that its requests hold: a method reads few of all that may be adopted. */
export function usedWordings(wording: Run['wording'], { steps }: Pick<RunView, 'steps'>): readonly UsedWording[] {
  const stated = Object.entries(wording);
  if (!stated.length) return [];
  const asked = steps.flatMap((step) =>
    step.kind === 'model' || step.kind === 'score'
      ? [{ purpose: step.purpose, text: step.request.messages.map(textOf).join('\n') }]
      : [],
  );
  return stated
    .filter(([name, words]) => {
      const piece = longestPiece(words);
      return asked.some(({ purpose, text }) => (piece ? text.includes(piece) : purpose === name));
    })
    .map(([prompt, words]) => ({ prompt, version: versionId(prompt, words) }));
}

/** What stands between two slots is said as it is. */
const longestPiece = (words: string): string =>
  words
    .split(/\{\w+\}/)
    .map((piece) => piece.trim())
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
