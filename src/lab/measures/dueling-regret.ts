import { type Duel, duelingRegret } from '../../metrics/dueling-regret';
import { type Measure, once, valueOf } from './measure';

/** What comparing prompts cost (APOHF, #148). */
const measure: Measure = {
  title: 'Comparing prompts',
  summary: 'How far the two prompts of a comparison are from the best one that was ever shown; 0 is the best.',
  figures: {
    regret: { title: 'Regret a comparison', unit: 'share' },
    last: { title: 'In the last one', unit: 'share' },
    wins: { title: 'Found a better one than the first', unit: 'share' },
  },
  read(run) {
    const { duels, first, score } = valueOf(run) as Found;
    if (!duels?.length) return null;
    const { mean, last } = duelingRegret(duels);
    const better = typeof first === 'number' && typeof score === 'number' ? Number(score > first) : null;
    return once({ regret: mean, last, wins: better });
  },
};
export default measure;

interface Found {
  readonly duels?: readonly Duel[];
  readonly first?: unknown;
  readonly score?: unknown;
}
