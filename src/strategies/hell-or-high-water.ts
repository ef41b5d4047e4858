import { answerOf } from '../blocks/act';
import { docLine } from '../blocks/visit';
import { walk } from '../blocks/walk';
import { choice, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * Hell or High Water (#25): functions of the first plan turn out to be out of order when they are used, while another way always
 * exists. The same questions are asked with and without outages; recovery is the ratio of the two shares solved.
 */
export default strategy({
  title: 'Hell or High Water: outages on the way',
  summary: 'The agent looks for functions and calls them; some fail for good, and it has to find another way.',
  papers: [{ title: 'Hell or High Water: Evaluating Agentic Recovery from External Failures', system: 25 }],
  family: 'protocol',
  roles: ['actor'],
  needs: ['worlds'],
  expect: 'Agents that solve a task in calm mostly fail when their first route goes down, though another is there.',
  options: {
    outages: integer('Functions that go out of order', 1, 0, 5),
    space: choice('Functions are', ['searched', 'all listed'], 'Listing them takes the search away.'),
    turns: integer('Turns', 12, 1, 40),
  },
  calls: ({ turns }) => turns,
  presets: [
    { title: 'In calm', system: 25, options: { outages: 0 } },
    { title: 'All functions listed', system: 25, options: { space: 'all listed' } },
  ],

  async *run(context, { outages, space, turns }) {
    const done = yield* walk(context, {
      turns,
      conditions: { outages },
      purpose: 'hell-or-high-water',
      tell: (doc) => (space === 'all listed' || doc.app === 'help' ? docLine(doc) : null),
    });
    const log = done.visit.report?.log ?? [];
    const lost = log.findIndex(({ outcome }) => outcome === 'unavailable');
    const found = log.slice(lost + 1).some(({ outcome, ...call }) => outcome === 'ok' && !['answer', 'docs', 'search_functions'].includes(call.function)); // prettier-ignore
    const route = lost < 0 ? 'nothing was out of order' : found ? 'another way was found' : 'no other way was found';
    yield context.note({ type: 'loop-stop', reason: `${done.visit.over ? 'answered' : `${turns} turns are over`}; ${route}` }); // prettier-ignore
    return answerOf(done);
  },
});
