import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { lookUp, shownPassages, sought } from '../blocks/look-up';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { readYesNo } from '../blocks/parse';
import { user } from '../contract/engine';
import { choice, integer } from '../contract/options';
import type { FoundPassage } from '../contract/passage';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Passages that a judge of relevance looks at. */
const judged = 3;

/**
 * GenQREnsemble and GenQRFusion (#128): several wordings of one instruction give keywords for a query; all in one query, or a ranking
 * for each and the rankings fused. With feedback, passages that a critic finds relevant stand before each instruction.
 */
export default strategy({
  title: 'GenQREnsemble: many ways to ask',
  summary: 'Ask in ten ways for keywords that widen a search, look up with all of them, and answer from what is found.',
  papers: [
    {
      title: 'Generative Query Reformulation Using Ensemble Prompting, Document Fusion, and Relevance Feedback',
      system: 128,
    },
  ],
  family: 'sampling',
  roles: ['actor', 'critic'],
  needs: ['retrieve'],
  expect: 'Ten instructions rank better than one; relevance feedback adds most where the first ranking is good.',
  options: {
    instructions: integer('Instructions', 10, 1, 10),
    merge: choice('Merge', ['one query', 'rank fusion']),
    feedback: choice('Relevance feedback', ['none', 'critic'], `A critic looks at the first ${judged} passages.`),
    top: integer('Passages to rank', 10, 1, 50),
    read: integer('Passages to answer from', 5, 1, 10),
    constant: integer('Constant of the fusion', 60, 0, 200),
  },
  calls: ({ instructions, feedback }) => 2 + instructions + (feedback === 'critic' ? judged : 0),
  presets: [
    { title: 'GenQREnsemble', system: 128, options: { merge: 'one query' } },
    { title: 'GenQRFusion', system: 128, options: { merge: 'rank fusion' } },
    { title: 'GenQREnsemble with feedback', system: 128, options: { feedback: 'critic' } },
    { title: 'GenQRFusion with feedback', system: 128, options: { merge: 'rank fusion', feedback: 'critic' } },
  ],

  async *run(context, { instructions, merge, feedback, top, read, constant }) {
    yield* act(context);
    const query = sought(context);
    // How well the query does by itself.
    const plain = yield* lookUp(context, query, top);
    const relevant = feedback === 'critic' ? yield* relevantOf(context, plain.slice(0, judged)) : [];
    const ways = fill('genqr-instructions', {}, context.wording).split('\n').slice(0, instructions);
    const widened = yield* repeat(context, ways.length, (branch, at) => keywords(branch, query, ways[at]!, relevant));
    const found =
      merge === 'rank fusion'
        ? yield* lookUp(
            context,
            widened.map((words) => `${query} ${words.join(' ')}`),
            top,
            constant,
          )
        : yield* lookUp(context, [query, ...widened.flat()].join(' '), top);
    const slots = { passages: shownPassages(found.slice(0, read)), question: posed(context) };
    const messages = [user(fill('answer-from-passages', slots, context.wording))];
    return answerOf(yield* act(context, { messages, purpose: 'answer-from-passages' }));
  },
});

async function* keywords(
  context: Context,
  query: string,
  instruction: string,
  relevant: readonly FoundPassage[],
): Steps<readonly string[]> {
  const feedback = relevant.length ? `What helps:\n${shownPassages(relevant)}\n` : '';
  const slots = { instruction, query, feedback };
  const { text } = yield* say(context, 'actor', 'genqr-keywords', slots, { maxTokens: 64 });
  const words = text
    .replace(/^[^\n:]{0,30}:\s*/, '')
    .split(/[,;\n]/)
    .map((word) => word.replace(/^[\s\d.)*•-]+|\s+$/g, ''))
    .filter((word) => word && word.split(' ').length <= 5);
  if (!words.length) {
    const message = `No keywords in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'genqr-keywords', message });
  }
  return words.slice(0, 10);
}

async function* relevantOf(context: Context, passages: readonly FoundPassage[]): Steps<readonly FoundPassage[]> {
  const helps = yield* repeat(context.branch('feedback'), passages.length, (branch, at) =>
    isRelevant(branch, passages[at]!),
  );
  return passages.filter((_, at) => helps[at]);
}

async function* isRelevant(context: Context, { title, text: passage }: FoundPassage): Steps<boolean> {
  const slots = { question: sought(context), draft: `${title}: ${passage}` };
  const { text, key } = yield* say(context, 'critic', 'genqr-relevant', slots, { maxTokens: 16 });
  const helps = readYesNo(text);
  yield context.note({
    type: 'verdict-ready',
    verdict: { score: helps === null ? null : Number(helps), feedback: text },
    by: key,
  });
  if (helps === null) {
    const message = `Neither yes nor no: "${text.slice(0, 40)}"; the passage is left out.`;
    yield context.note({ type: 'warning', setting: 'genqr-relevant', message });
  }
  return helps === true;
}
