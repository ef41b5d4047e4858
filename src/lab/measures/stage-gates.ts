import { stageGates, type Gate } from '../../metrics/stage-gates';
import { counted, eventsOf, type Measure } from './measure';

/** Where a person puts a search right (NExT-Search, #50), and whether the shadow would have done the same. */
const measure: Measure = {
  title: 'Putting a search right',
  summary:
    'Shares of the stages of a search at which a person changed something, and at which the shadow decided alike.',
  figures: {
    queries: { title: 'Queries changed', unit: 'share' },
    passages: { title: 'Passages left out', unit: 'share' },
    answer: { title: 'Answer changed', unit: 'share' },
    shadow: { title: 'Shadow agrees', unit: 'share' },
  },
  read(run) {
    const reason = eventsOf(run, 'loop-stop').at(-1)?.reason ?? '';
    if (!/^\d+ stages were decided/.test(reason)) return null;
    const gates = eventsOf(run, 'human-end').flatMap(({ question, reply }): Gate[] => {
      if (question.kind === 'tick')
        return [{ stage: 'passages', changed: (reply as readonly number[]).length < question.options.length }];
      if (question.kind !== 'edit') return [];
      const stage = question.prompt.includes('queries') ? 'queries' : 'answer';
      return [{ stage, changed: String(reply).trim() !== question.text.trim() }];
    });
    const { changed } = stageGates(gates);
    const [, agreed, asked] = /shadow agreed at (\d+) of (\d+) gates/.exec(reason) ?? [];
    const shadow = asked === undefined ? {} : { shadow: { count: Number(agreed), n: Number(asked) } };
    return counted({ ...Object.fromEntries(changed), ...shadow });
  },
};
export default measure;
