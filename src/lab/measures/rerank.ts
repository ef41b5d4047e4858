import { rerank } from '../../metrics/rerank';
import { pathOf } from '../../runs/fold';
import { counted, eventsOf, type Measure, once } from './measure';

/** What choosing among samples is worth (the rerank gain of StepORLM, #28). Only of runs that write their drafts side by side. */
const measure: Measure = {
  title: 'Choosing among samples',
  summary:
    'Whether the sample that is taken is right, against taking one blindly, and against the best choice there could be.',
  figures: {
    readable: { title: 'Samples with an answer', unit: 'share' },
    blind: { title: 'Taken blindly', unit: 'share' },
    taken: { title: 'As taken', unit: 'share' },
    gain: { title: 'Gain', unit: 'share' },
    possible: { title: 'At least one is right', unit: 'share' },
  },
  read(run) {
    const written = eventsOf(run, 'draft-ready');
    const apart = new Set(written.map(({ key }) => pathOf(key))).size === written.length;
    const chosen = eventsOf(run, 'answer-chosen').at(-1)?.of;
    const at = written.findIndex(({ of }) => of !== undefined && of === chosen);
    if (!apart || at < 0 || written.length < 2 || written.length !== run.drafts.length || run.drafts.includes(null))
      return null;
    const candidates = run.drafts.map((mark, index) => ({
      ran: written[index]!.draft.value != null,
      right: mark! >= 0.5,
    }));
    const { executable, taken, blind, possible, gain } = rerank([{ candidates, taken: at }]);
    return { ...counted({ readable: executable, taken, possible }), ...once({ blind, gain }) };
  },
};
export default measure;
