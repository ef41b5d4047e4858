import { eventsOf, type Measure, once } from './measure';

/**
 * How answers fare against those of a reference before simulated annotators (AlpacaFarm, #81). Each annotator sees one order, left to
 * chance: whether a place is favoured shows over many runs only.
 */
const measure: Measure = {
  title: 'Against a reference',
  summary:
    'How often annotators prefer an answer to that of the reference model, and how often the best one is preferred.',
  figures: {
    rate: { title: 'Win rate of an answer', unit: 'share' },
    best: { title: 'Of the best one', unit: 'share' },
    beaten: { title: 'Reference beaten or met', unit: 'share' },
  },
  read(run) {
    const reason = eventsOf(run, 'answer-chosen').at(-1)?.reason ?? '';
    const [, list] = /^win rate against the reference: ([\d., ]+)$/.exec(reason) ?? [];
    if (list === undefined) return null;
    const rates = list.split(', ').map(Number);
    const best = Math.max(...rates);
    return {
      rate: [rates.reduce((sum, one) => sum + one, 0), rates.length],
      ...once({ best, beaten: Number(best >= 0.5) }),
    };
  },
};
export default measure;
