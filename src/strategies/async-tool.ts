import { answerOf } from '../blocks/act';
import { walk } from '../blocks/walk';
import { choice, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * AsyncTool (#110): several tasks at once, and results of calls that come some ticks later. Who only waits takes as long as all
 * tasks one after the other; who goes on with another task gets near the longest of them.
 */
export default strategy({
  title: 'AsyncTool: several tasks, late results',
  summary: 'Results of calls come late; the agent may work on another task while it waits for one.',
  papers: [
    {
      title: 'AsyncTool: Evaluating the Asynchronous Function Calling Capability under Multi-Task Scenarios',
      system: 110,
    },
  ],
  family: 'protocol',
  roles: ['actor'],
  needs: ['worlds'],
  expect: 'Models wait instead of switching, and mix up which result belongs to which task.',
  options: {
    results: choice('Results come', ['late', 'at once'], 'At once is the control: each call takes its time alone.'),
    turns: integer('Turns', 20, 1, 60),
  },
  calls: ({ turns }) => turns,
  presets: [{ title: 'Control: at once', system: 110, options: { results: 'at once' } }],

  async *run(context, { results, turns }) {
    const conditions = { asynchronous: results === 'late' };
    const done = yield* walk(context, { turns, conditions, purpose: 'async-tool' });
    const { clock = 0, log = [], over = false } = done.visit.report ?? {};
    const waits = log.filter((call) => call.function === 'wait').length;
    const end = over || done.visit.over ? 'all tasks are answered' : `${turns} turns are over`;
    yield context.note({ type: 'loop-stop', reason: `${end} after ${clock} ticks and ${waits} waits` });
    return answerOf(done);
  },
});
