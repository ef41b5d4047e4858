import { act, answerOf } from '../blocks/act';
import { lookUp, shownPassages, sought } from '../blocks/look-up';
import { readList, readYesNo } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { readTriples, writeTriples } from '../blocks/triples';
import { user } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const nothing = '(nothing yet)';

/**
 * RFM-RAG (#21): a pool of evidence that grows. What the question asks as facts with gaps, less what the pool holds, is the next
 * query; what is found is distilled into the pool; a judge says whether it is enough, and what is missing.
 */
export default strategy({
  title: 'RFM-RAG: a pool of evidence',
  summary: 'Look up what is still missing, keep what helps, and answer when a judge finds the evidence complete.',
  papers: [{ title: 'Retrieval Feedback Memory Enhancement Large Model Retrieval Generation Method', system: 21 }],
  family: 'loop',
  roles: ['actor', 'curator', 'critic'],
  needs: ['retrieve'],
  expect: 'Two-hop questions gain most: the second query knows what the first one found.',
  options: {
    rounds: integer('Rounds', 4, 1, 8),
    top: integer('Passages a round', 3, 1, 10),
  },
  calls: ({ rounds }) => 3 + 3 * rounds,

  async *run(context, { rounds, top }) {
    // Without looking anything up: what the evidence is to be compared with.
    yield* act(context);
    const question = sought(context);
    const { text: asked } = yield* say(context, 'actor', 'rfm-rag-triples', { question });
    const wanted = writeTriples(readTriples(asked)) || question;
    const pool: string[] = [];
    let missing = '';
    let stop = `${rounds} rounds are over`;
    for (let round = 1; round <= rounds; round++) {
      const slots = { wanted, pool: listed(pool), missing: missing && `Missing: ${missing}\n\n` };
      const { text } = yield* say(context, 'actor', 'rfm-rag-query', slots, { maxTokens: 48 });
      const found = yield* lookUp(context, lineOf(text) || question, top);
      const added = yield* curate(context, question, shownPassages(found), pool);
      pool.push(...added);
      const verdict = yield* complete(context, question, pool);
      if (verdict.enough) {
        stop = `the evidence is complete after round ${round}`;
        break;
      }
      missing = verdict.missing;
    }
    yield context.note({ type: 'loop-stop', reason: stop });
    const passages = listed(pool);
    const messages = [user(fill('answer-from-passages', { passages, question: posed(context) }, context.wording))];
    return answerOf(yield* act(context, { messages, purpose: 'answer-from-passages' }));
  },
});

const listed = (pool: readonly string[]): string => pool.map((fact) => `- ${fact}`).join('\n') || nothing;
/** The last line of a reply, without a label and quotation marks: small models think aloud before it. */
const lineOf = (text: string): string =>
  (text.trim().split('\n').at(-1) ?? '')
    .replace(/^\W*(?:query|search|answer)\W*[:=]\s*/i, '')
    .replace(/^["'`]+|["'`]+$/g, '');

/** What is new among the facts that were copied. */
async function* curate(context: Context, question: string, passages: string, pool: readonly string[]): Steps<string[]> {
  const { text } = yield* say(context, 'curator', 'rfm-rag-curate', { question, passages });
  if (/^\W*none\b/i.test(text)) return [];
  const known = new Set(pool.map((fact) => fact.toLowerCase()));
  return readList(text).filter((fact) => {
    const fresh = !known.has(fact.toLowerCase());
    known.add(fact.toLowerCase());
    return fresh;
  });
}

/** Unread, the evidence is not enough: looking once more costs less than answering without it. */
async function* complete(context: Context, question: string, pool: readonly string[]) {
  const { text, key } = yield* say(context, 'critic', 'rfm-rag-complete', { question, pool: listed(pool) });
  const enough = readYesNo(text);
  yield context.note({
    type: 'verdict-ready',
    verdict: { score: enough === null ? null : Number(enough), feedback: text },
    by: key,
  });
  if (enough === null) {
    const message = `Neither yes nor no: "${text.slice(0, 40)}"; it is taken for no.`;
    yield context.note({ type: 'warning', setting: 'rfm-rag-complete', message });
  }
  return {
    enough: enough === true,
    missing: text
      .replace(/^\W*no\b\W*/i, '')
      .trim()
      .slice(0, 300),
  };
}
