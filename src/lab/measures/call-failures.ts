import { callFailure, callFailures } from '../../metrics/call-failures';
import { logOf } from './call-conduct';
import { eventsOf, type Measure, once } from './measure';

/** Where errands that were not solved were lost (Hell or High Water, #25). */
const measure: Measure = {
  title: 'Where errands are lost',
  summary: 'Of the runs in a world whose answer is wrong: the step of the way that none of their calls got past.',
  figures: {
    search: { title: 'No function called', unit: 'share' },
    identify: { title: 'None that exists', unit: 'share' },
    use: { title: 'No call worked', unit: 'share' },
    chain: { title: 'Calls worked, goal not met', unit: 'share' },
  },
  read(run) {
    const inWorld = eventsOf(run, 'tool-end').some(({ tool }) => tool === 'worlds');
    if (!inWorld || run.score === null || run.score >= 0.5) return null;
    const lost = callFailure(logOf(run));
    return once(Object.fromEntries(callFailures.map((name) => [name, Number(name === lost)])));
  },
};
export default measure;
