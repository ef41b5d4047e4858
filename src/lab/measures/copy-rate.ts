import { copyRate, type Refinement } from '../../metrics/copy-rate';
import { counted, eventsOf, type Measure } from './measure';

/** How often a redraft is the draft before over again (CYCLE, #93). */
const measure: Measure = {
  title: 'Drafts that are copies',
  summary:
    'Shares of the redrafts that say the same as the draft before, but for spaces; and of those of wrong drafts.',
  figures: {
    copies: { title: 'Copies', unit: 'share' },
    wrong: { title: 'Copies of wrong drafts', unit: 'share' },
  },
  read(run) {
    const texts = eventsOf(run, 'draft-ready').map(({ draft }) => draft.text);
    const pairs = texts.slice(1).map((after, at): Refinement => [texts[at]!, after]);
    if (!pairs.length) return null;
    // Only where every draft has a mark of its own is it known which were wrong.
    const wrong = pairs.filter((_, at) => texts.length === run.drafts.length && run.drafts[at] === 0);
    return counted({ copies: copyRate(pairs), wrong: copyRate(wrong) });
  },
};
export default measure;
