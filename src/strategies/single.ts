import { act, answerOf } from '../blocks/act';
import { strategy } from '../contract/strategy';

export default strategy({
  title: 'Single answer',
  summary: 'Ask once and take what comes: the baseline for everything else.',
  papers: [],
  family: 'baseline',
  roles: ['actor'],
  options: {},
  calls: () => 1,

  async *run(context) {
    return answerOf(yield* act(context));
  },
});
