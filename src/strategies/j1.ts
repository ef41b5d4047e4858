import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { goOn } from '../blocks/go-on';
import { readChoice } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * J1 (#92): a judge of pairs that is made to think on: each time it has done, a cue to reconsider is put into its mouth and it
 * goes on. Both orders are asked. The champion of the answers so far meets the next one.
 */
export default strategy({
  title: 'J1: a judge that thinks again',
  summary: 'Compare answers in pairs with a judge who is made to reconsider its verdict several times.',
  papers: [{ title: 'J1: Exploring Simple Test-Time Scaling for LLM-as-a-Judge', system: 92 }],
  family: 'sampling',
  roles: ['actor', 'judge'],
  needs: ['continue'],
  expect: 'A judge trained to reflect gains from thinking on; an untrained one mostly confirms itself.',
  options: {
    answers: integer('Answers', 2, 2, 8),
    reconsider: integer('Times to reconsider', 2, 0, 4),
    begin: choice('The judge begins with', ['a verdict', 'thoughts']),
  },
  calls: ({ answers, reconsider }) => answers + 2 * (answers - 1) * (1 + reconsider),
  presets: [0, 1, 2, 4].map((reconsider) => ({ title: `${reconsider} times`, system: 92, options: { reconsider } })),

  async *run(context, { answers, reconsider, begin }) {
    const wording = begin === 'a verdict' ? 'compare' : 'j1-judge';
    const drafts = yield* repeat(context, answers, (branch) => act(branch));
    let champion = drafts[0]!;
    let reason = 'no pair was decided; the first one';
    for (const [index, other] of drafts.entries()) {
      if (index === 0) continue;
      const judge = context.branch(`pair ${index}`);
      const ahead = yield* judged(judge, champion, other, reconsider, wording);
      const back = yield* judged(judge, other, champion, reconsider, wording);
      // Where the orders disagree nobody has won, and who was champion stays it.
      const winner = ahead === null || back === null ? (ahead ?? back) : ahead === back ? ahead : null;
      if (winner === null) continue;
      champion = winner;
      reason =
        ahead === back ? 'the judge prefers it in both orders' : 'the judge prefers it in the order it could decide';
    }
    yield context.note({ type: 'answer-chosen', of: champion.key, reason });
    return answerOf(champion);
  },
});

/** The last verdict of all the judge's turns at one pair; null, and counted, when there is none. */
async function* judged(
  context: Context,
  first: Draft,
  second: Draft,
  reconsider: number,
  wording: string,
): Steps<Draft | null> {
  const slots = { question: posed(context), a: first.text, b: second.text };
  const messages = [user(fill(wording, slots, context.wording))];
  const cue = `\n${fill('j1-reconsider', {}, context.wording)}\n`;
  let { text: said, key } = yield* goOn(context, { messages, prefix: '', role: 'judge', purpose: wording });
  let verdict = readChoice(said, ['A', 'B']);
  for (let turn = 0; turn < reconsider; turn++) {
    const prefix = said + cue;
    const rest = yield* goOn(context, { messages, prefix, role: 'judge', purpose: 'j1-reconsider' });
    said = prefix + rest.text;
    key = rest.key ?? key;
    verdict = readChoice(rest.text, ['A', 'B']) ?? verdict;
  }
  if (verdict === null) {
    const message = `The judge chose neither A nor B: "${said.slice(-40)}".`;
    yield context.note({ type: 'warning', setting: wording, message });
    return null;
  }
  const chosen = verdict === 'A' ? first : second;
  if (key !== null)
    yield context.note({ type: 'verdict-ready', verdict: { score: 1, feedback: said }, by: key, of: chosen.key });
  return chosen;
}
