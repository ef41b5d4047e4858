import { eventsOf, type Measure, once, type Recorded, valueOf } from './measure';

/** What tuning a prompt brought on the problems it was tuned on. What holds out is seen with `npm run prompts` and on other sets. */
const measure: Measure = {
  title: 'Tuning a prompt',
  summary: 'Shares of the set a prompt was tuned on that are right; other problems may tell otherwise.',
  figures: {
    first: { title: 'First prompt', unit: 'share' },
    last: { title: 'Its prompt', unit: 'share' },
    change: { title: 'Change', unit: 'share' },
  },
  read(run) {
    const { wording, score } = valueOf(run);
    if (typeof wording !== 'string' || typeof score !== 'number') return null;
    const before = firstScore(run);
    return once({ first: before, last: score, change: before === null ? null : score - before });
  },
};
export default measure;

/** Of the draft that is the prompt as it came, or as the answer tells it. */
function firstScore(run: Recorded): number | null {
  const { before } = valueOf(run);
  if (typeof before === 'number') return before;
  const [draft] = eventsOf(run, 'draft-ready');
  const { score } = (draft?.draft.value ?? {}) as { readonly score?: unknown };
  return typeof score === 'number' ? score : null;
}
