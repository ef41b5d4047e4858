import { questionOf, reply, type Redraft } from './attempts';
import type { Source } from './exporter';
import { provenanceOf } from './provenance';
import type { Pair, Turn } from './row';

/** A text and its mark. */
interface Marked {
  readonly text: string;
  /** In [0, 1]. */
  readonly score: number;
}

/** One text over another as a reply to the same prompt, all but where it comes from. */
export const over = (prompt: readonly Turn[], chosen: Marked, rejected: Marked) => ({
  shape: 'pair' as const,
  prompt,
  chosen: reply(chosen.text),
  rejected: reply(rejected.text),
  score_chosen: chosen.score,
  score_rejected: rejected.score,
});

/** The better of a draft and its redraft over the other; none where both are worth the same. */
export const betterOver = (source: Source, redrafts: readonly Redraft[]): readonly Pair[] =>
  redrafts
    .filter(({ before, after }) => before.score !== after.score)
    .map(({ before, after }) => {
      const [chosen, rejected] = after.score > before.score ? [after, before] : [before, after];
      return { ...over(questionOf(source), chosen, rejected), ...provenanceOf(source, chosen.step) };
    });
