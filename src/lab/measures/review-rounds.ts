import { reviewRounds } from '../../metrics/review-rounds';
import { pathOf } from '../../runs/fold';
import { eventsOf, type Measure, once } from './measure';

/**
 * What looking at an answer again and again does to it ("Self-Correcting Large Language Models: Generation vs. Multiple Choice").
 * Only of drafts that were written one after the other.
 */
const measure: Measure = {
  title: 'Going over it again',
  summary:
    'Of the rounds: how many mend a wrong draft and how many spoil a right one; and how often a right draft is lost in the end.',
  figures: {
    fixes: { title: 'Rounds that mend', unit: 'share' },
    harms: { title: 'Rounds that spoil', unit: 'share' },
    ever: { title: 'Right in some round', unit: 'share' },
    lost: { title: 'Right once, wrong in the last', unit: 'share' },
  },
  read(run) {
    const written = eventsOf(run, 'draft-ready');
    const inTurn = new Set(written.map(({ key }) => pathOf(key))).size === 1;
    if (!inTurn || written.length < 2 || written.length !== run.drafts.length || run.drafts.includes(null)) return null;
    const { fixes, harms, cumulative, drift } = reviewRounds([run.drafts.map((mark) => mark! >= 0.5)]);
    const sum = (steps: typeof fixes) => [steps.reduce((all, { count }) => all + count, 0), steps.length] as const;
    return {
      fixes: sum(fixes),
      harms: sum(harms),
      ...once({ ever: cumulative.at(-1)?.value, lost: drift === null ? null : Math.abs(drift) }),
    };
  },
};
export default measure;
