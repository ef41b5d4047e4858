import { textOf } from '../../contract/engine';
import { correctionsByTask, type Errands } from '../../metrics/corrections-by-task';
import { counted, eventsOf, type Measure, once, type Recorded } from './measure';

/** Whether what was corrected once need not be corrected again (DROC, #131). */
const measure: Measure = {
  title: 'Corrections, errand by errand',
  summary:
    'How often somebody had to correct at the first errand and at the last, and how often a rule from before was at hand.',
  figures: {
    first: { title: 'At the first errand', unit: 'number' },
    last: { title: 'At the last', unit: 'number' },
    reuse: { title: 'A rule was at hand', unit: 'share' },
  },
  read(run) {
    const reason = eventsOf(run, 'loop-stop').at(-1)?.reason ?? '';
    const [, list] = /^corrections by errand: ([\d, ]+);/.exec(reason) ?? [];
    if (list === undefined) return null;
    const ruled = rulesByErrand(run);
    const errands: Errands = list.split(', ').map((corrections, at) => ({
      corrections: Number(corrections),
      rulesUsed: ruled[at] ? 1 : 0,
    }));
    const { byIndex, reuse } = correctionsByTask([errands]);
    return {
      ...once({ first: byIndex[0], ...(byIndex.length > 1 ? { last: byIndex.at(-1) } : {}) }),
      ...counted({ reuse }),
    };
  },
};
export default measure;

/** Whether the first plan of each errand was made with rules: an errand is asked again with what it was told. */
function rulesByErrand(run: Recorded): readonly boolean[] {
  const asked = eventsOf(run, 'generate-end')
    .filter(({ purpose }) => purpose === 'droc-plan')
    .map(({ request }) => request.messages.map(textOf).join('\n'));
  return asked.filter((text) => !text.includes('You were told: ')).map((text) => text.includes('Rules from earlier'));
}
