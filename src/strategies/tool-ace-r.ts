import { answerOf } from '../blocks/act';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { take } from '../blocks/take';
import { canonical } from '../base/json';
import { readCalls } from '../base/read-calls';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * ToolACE-R (#14): the model looks at its own call and writes it again until the call stays the same, at most so many rounds. The
 * paper leaves the most rounds open.
 */
export default strategy({
  title: 'ToolACE-R: refine the call until it stays',
  summary: 'The model checks its own function call and rewrites it, and stops by itself when nothing changes any more.',
  papers: [{ title: 'ToolACE-R: Tool Learning with Adaptive Self-Refinement', system: 14 }],
  family: 'loop',
  roles: ['actor', 'reviser'],
  expect: 'Untrained models mostly repeat their first call at once; trained ones repair a few points of them.',
  options: { rounds: integer('Rounds', 5, 1, 10, 'The first call is a round.') },
  calls: ({ rounds }) => rounds,

  async *run(context, { rounds }) {
    let draft = yield* take(context, yield* say(context, 'actor', 'tool-ace-r', { question: posed(context) }));
    for (let round = 2; round <= rounds; round++) {
      const slots = { question: posed(context), draft: draft.text.trim() };
      const next = yield* take(context, yield* say(context, 'reviser', 'tool-ace-r-refine', slots));
      const [before, after] = [callsIn(draft.text), callsIn(next.text)];
      if (after === null) {
        const message = `Round ${round} has no call: "${next.text.slice(0, 40)}"; the call before it stays.`;
        yield context.note({ type: 'warning', setting: 'tool-ace-r-refine', message });
        return answerOf(draft);
      }
      draft = next;
      if (before !== after) continue;
      yield context.note({ type: 'loop-stop', reason: `the call stays the same in round ${round}` });
      return answerOf(draft);
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over` });
    return answerOf(draft);
  },
});

/** Equal texts for equal calls; null without a call. */
function callsIn(text: string): string | null {
  const calls = readCalls(text);
  return calls.length ? canonical(calls) : null;
}
