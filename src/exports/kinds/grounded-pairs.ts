import { passagesOf } from '../../contract/passage';
import { attemptsOf, questionOf } from '../attempts';
import { exporter, type Source } from '../exporter';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

interface Grounded extends Pair {
  readonly passages: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  /** Share of the passages that were put there to mislead; null where nothing says. */
  readonly poisoned_share: number | null;
}

/** Two replies to a question with passages at hand, the right one over the wrong one (Dialectical Alignment #29). */
export default exporter<Grounded>({
  title: 'Right over wrong, with passages',
  summary:
    'A right over a wrong reply of a run that looked passages up, with what was found and how much of it misleads.',
  shape: 'pair',
  systems: [29],
  columns: ['passages', 'poisoned_share'],
  rows(source) {
    const found = passagesIn(source);
    if (!found.length) return [];
    const attempts = attemptsOf(source);
    const best = attempts.toSorted((one, other) => other.score - one.score)[0];
    return attempts.flatMap((rejected): Grounded[] =>
      !best || rejected.score >= best.score
        ? []
        : [
            {
              ...over(questionOf(source), best, rejected),
              passages: found.map(({ id, title, text }) => ({ id, title, text })),
              poisoned_share: poisonedShare(found),
              ...provenanceOf(source, rejected.step),
            },
          ],
    );
  },
});

/** What was found in the run, each passage once. */
const passagesIn = ({ view }: Source) => [
  ...new Map(
    view.steps
      .flatMap((step) => (step.kind === 'tool' && step.result ? passagesOf(step.result) : []))
      .map((passage) => [passage.id, passage]),
  ).values(),
];

/** Passages that mislead say so in a field of their own. */
function poisonedShare(passages: readonly object[]): number | null {
  const said = passages.flatMap((passage) =>
    'poisoned' in passage && typeof passage.poisoned === 'boolean' ? [passage.poisoned] : [],
  );
  return said.length ? said.filter(Boolean).length / passages.length : null;
}
