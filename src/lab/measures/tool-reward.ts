import { usefulCalls } from '../../base/useful-calls';
import { toolReward } from '../../metrics/tool-reward';
import { pathOf } from '../../runs/fold';
import { logOf } from './call-conduct';
import { eventsOf, type Measure, once, type Recorded } from './measure';

/** Whether an agent makes only calls it needs, and gets there (FTRL, #20). */
const measure: Measure = {
  title: 'Calls that are of use',
  summary: 'Shares of the calls that worked and were needed for something; together with being right, the reward.',
  figures: {
    precision: { title: 'Of use', unit: 'share' },
    completeness: { title: 'Right', unit: 'share' },
    reward: { title: 'Reward (harmonic mean)', unit: 'share' },
  },
  read(run) {
    const { useful, made } = usefulCalls(chosenLog(run));
    if (!made) return null;
    const solved = Number(run.score !== null && run.score >= 0.5);
    const { precision, completeness, reward } = toolReward({
      useful,
      calls: made,
      solved,
      parts: run.score === null ? 0 : 1,
    });
    return once({ precision, completeness, reward });
  },
};
export default measure;

/** The calls of the way that was taken for the answer, where several were gone. */
function chosenLog(run: Recorded) {
  const of = eventsOf(run, 'answer-chosen').at(-1)?.of;
  const own = eventsOf(run, 'tool-end').filter(({ key }) => of !== undefined && pathOf(key) === pathOf(of));
  const log = logOf({ ...run, events: own });
  return log.length ? log : logOf(run);
}
