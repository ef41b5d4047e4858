import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { sought } from '../blocks/look-up';
import { queryTurns, type QueryTurns } from '../blocks/query-turns';
import { say } from '../blocks/say';
import { majority } from '../blocks/select';
import { pickBest } from '../blocks/pick-best';
import { verify } from '../blocks/verify';
import { user } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { queryTaskOf } from '../contract/query';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Rows and turns that a validator reads. */
const rows = 10;
const thoughts = 2;

/**
 * MARS-SQL (#156): one agent says which tables a question needs, one writes queries and sees what they give, one says how likely each of
 * several attempts is right: P(yes) of its first token. The most likely one is the answer.
 */
export default strategy({
  title: 'MARS-SQL: ground, query, validate',
  summary:
    'Say which tables are needed, write queries and look at their rows, and let a validator choose among attempts.',
  papers: [{ title: 'MARS-SQL: A multi-agent reinforcement learning framework for Text-to-SQL', system: 156 }],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  needs: ['sql'],
  expect:
    'Running queries repairs names that do not exist; choosing by P(yes) beats choosing by equal rows when trained.',
  options: {
    attempts: integer('Attempts', 4, 1, 16, 'The paper samples 16 at temperature 0.8.'),
    turns: integer('Turns', 5, 1, 10, 'Queries of one attempt.'),
    choose: choice('Choose by', ['validator', 'equal rows', 'the first']),
  },
  calls: ({ attempts, turns, choose }) => 1 + attempts * (turns + (choose === 'validator' ? 1 : 0)),

  async *run(context, { attempts, turns, choose }) {
    const schema = queryTaskOf(context.problem)?.schema.trim() ?? '';
    const question = sought(context);
    const said = yield* say(context, 'actor', 'mars-sql-ground', { schema, question });
    // No answer yet, but all there is when the budget ends here.
    yield context.note({ type: 'draft-ready', draft: { text: said.text, value: null }, of: said.key });
    const slots = { schema, question, grounding: said.text.trim() };
    const messages = [user(fill('mars-sql', slots, context.wording))];
    const ways = { purpose: 'mars-sql', again: 'mars-sql-result', turns };
    const tried = yield* repeat(context, attempts, async function* (branch) {
      const attempt = yield* queryTurns(branch, messages, ways);
      const score = choose === 'validator' ? yield* validate(branch, attempt, schema, question) : null;
      return { attempt, score };
    });
    const drafts = tried.map(({ attempt }) => attempt.last);
    if (choose === 'validator') {
      const scores = tried.map(({ score }) => score);
      const reason = (score: number) => `P(yes) is ${score.toFixed(2)}, the most of ${attempts}`;
      return answerOf(yield* pickBest(context, drafts, scores, reason));
    }
    const chosen = choose === 'the first' ? drafts[0]! : majority(drafts, ({ table }) => table && spelt(table.rows));
    const reason = choose === 'the first' ? 'the first attempt' : 'most attempts give these rows';
    yield context.note({ type: 'answer-chosen', of: chosen.key, reason });
    return answerOf(chosen);
  },
});

/** An attempt whose query does not run is not worth a reading. */
async function* validate(
  context: Context,
  { turns, last }: QueryTurns,
  schema: string,
  question: string,
): Steps<number | null> {
  if (!last.table) return null;
  const text = `${turns
    .slice(-thoughts)
    .map((turn) => turn.text)
    .join('\n')}\n\n${last.query}`;
  const shown = last.result
    .split('\n')
    .slice(0, rows + 1)
    .join('\n');
  return yield* verify(context, { ...last, text }, 'verifier', 'mars-sql-verify', { schema, question, rows: shown });
}

/** The rows in one spelling, whatever their order. */
const spelt = (table: readonly (readonly unknown[])[]): string =>
  table
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
