import { transferGap } from '../../metrics/transfer-gap';
import { type Measure, valueOf } from './measure';

type Scores = { readonly [prompt in 'transferred' | 'bridged' | 'optimised']: number };

/** What PromptBridge (#94) says of its three prompts. */
const measure: Measure = {
  title: 'Carrying a prompt over',
  summary: 'How a prompt that was tuned for another model fares on the actor, and how much of the loss is won back.',
  figures: {
    gap: { title: 'Transfer gap', unit: 'share' },
    closed: { title: 'Gap closed', unit: 'share' },
  },
  read(run) {
    const { scores } = valueOf(run) as { readonly scores?: Partial<Scores> };
    if (typeof scores?.transferred !== 'number' || typeof scores.bridged !== 'number') return null;
    const given = scores as Scores;
    const { gap, closed } = transferGap(given);
    const span = -gap;
    // A gap that is twice as wide weighs twice: small ones say little of what closes them.
    return { gap: [gap, 1], ...(closed === null || span <= 0 ? {} : { closed: [closed * span, span] }) };
  },
};
export default measure;
