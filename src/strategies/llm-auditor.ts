import { act, answerOf, question } from '../blocks/act';
import { all } from '../blocks/all';
import { consult, whoAnswers, type Answerer } from '../blocks/consult';
import { likeness } from '../blocks/likeness';
import { readList } from '../blocks/parse';
import { say } from '../blocks/say';
import { flag, integer, number } from '../contract/options';
import type { Shown } from '../contract/question';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * LLMAuditor (#138): a question is asked in other words; people say which of those probes ask the same thing; a model whose answers
 * differ from probe to probe does not know. Similarity is the cosine of word counts: there is no embedding model on the page.
 */
export default strategy({
  title: 'LLMAuditor',
  summary: 'Ask the same in words a person has approved, and flag the question when the answers differ.',
  papers: [
    { title: 'LLMAuditor: A Framework for Auditing Large Language Models Using Human-in-the-Loop', system: 138 },
  ],
  family: 'protocol',
  roles: ['actor', 'prober', 'persona'],
  expect: 'Answers to hard questions differ more from wording to wording than those to easy ones.',
  options: {
    answers: whoAnswers(),
    probes: integer('Probes', 5, 2, 12),
    twoRaters: flag(
      'Two raters',
      false,
      'The probes are rated twice, so that agreement can be told; what both want is asked.',
    ),
    passing: number('Share of probes that must pass', 0.6, 0, 1, 'With fewer, new probes are written, once.'),
    flagged: number('Flag below', 0.7, 0, 1, 'Mean similarity of the answers.'),
    verify: flag('Somebody verifies the result', true, 'Approves the answer or stops it, having seen all answers.'),
  },
  calls: ({ probes, twoRaters, verify }) => 1 + 2 * (1 + (twoRaters ? 2 : 1)) + probes + (verify ? 1 : 0),

  async *run(context, { answers, probes, twoRaters, passing, flagged, verify }) {
    const draft = yield* act(context);
    const raters = twoRaters ? 2 : 1;
    let passed = yield* audit(context, probes, '', raters, answers);
    if (passed.length < passing * probes)
      passed = yield* audit(
        context,
        probes,
        ' Earlier ones were refused: keep the meaning, and differ more.',
        raters,
        answers,
      );
    const replies = yield* all(
      context,
      passed.map((probe, at) => answered(context.branch(at + 1), probe)),
    );
    const likely = replies.map((text) => likeness(draft.text, text));
    const mean = likely.length ? likely.reduce((sum, one) => sum + one, 0) / likely.length : null;
    const said = mean === null ? 'no probe passed' : `${passed.length} probes, mean similarity ${mean.toFixed(2)}`;
    const found = mean !== null && mean < flagged ? `flagged: ${said}` : said;
    yield context.note({ type: 'verdict-ready', verdict: { score: mean, feedback: found }, of: draft.key });
    const shown = passed.map((probe, at) => ({ title: probe, text: replies[at]! }));
    const ruling = verify && mean !== null ? yield* verified(context, draft.text, found, shown, answers) : '';
    yield context.note({ type: 'loop-stop', reason: `${found}${ruling}` });
    return answerOf(draft);
  },
});

/** The probes that every rater wants. */
async function* audit(
  context: Context,
  count: number,
  remark: string,
  raters: number,
  who: Answerer,
): Steps<readonly string[]> {
  const asked = context.problem.prompt;
  const { text } = yield* say(context, 'prober', 'llm-auditor-probes', {
    question: asked,
    count: String(count),
    remark,
  });
  const probes = [...new Set(readList(text))].filter((probe) => probe !== asked).slice(0, count);
  if (!probes.length) return [];
  let wanted: readonly number[] = probes.map((_, at) => at);
  for (let rater = 1; rater <= raters; rater++) {
    const prompt = `${raters > 1 ? `Rater ${rater}: which` : 'Which'} of these ask the same as the question, in other words?`;
    const ticked = yield* consult(
      context,
      { kind: 'tick', prompt, about: [{ title: 'Question', text: asked }], options: probes },
      who,
    );
    wanted = wanted.filter((at) => ticked?.includes(at));
  }
  return wanted.map((at) => probes[at]!);
}

/** What somebody says who has seen how the answers differ; nothing where a persona cannot be read. */
async function* verified(
  context: Context,
  answer: string,
  found: string,
  replies: readonly Shown[],
  who: Answerer,
): Steps<string> {
  const about = [{ title: 'Answer to the question itself', text: answer }, ...replies];
  const prompt = `Does the answer hold over other wordings (${found})?`;
  const reply = yield* consult(context, { kind: 'approve', prompt, about }, who);
  if (!reply) return '';
  return `; ${reply.approved ? 'approved' : 'not approved'}${reply.reason ? `: ${reply.reason}` : ''}`;
}

async function* answered(context: Context, probe: string): Steps<string> {
  return (yield* context.generate({ role: 'actor', purpose: 'solve' }, { messages: question(context, probe) })).text;
}
