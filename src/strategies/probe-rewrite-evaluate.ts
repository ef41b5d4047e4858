import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { grade } from '../blocks/grade';
import { readChoice } from '../blocks/parse';
import { say } from '../blocks/say';
import { best } from '../blocks/select';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const behaviours = ['honest', 'deceptive', 'refusal', 'other'] as const;
interface Rewrite {
  readonly text: string;
  readonly score: number | null;
}

/**
 * Probe-Rewrite-Evaluate (#143). A judge's score of realism stands in for the probe of the paper; a rewrite that loses or adds a
 * number is not the same task and is dropped.
 */
export default strategy({
  title: 'Probe, rewrite, evaluate',
  summary: 'Rewrite a test question so that it looks like real use, and see whether the model behaves differently.',
  papers: [
    {
      title: 'Probe-Rewrite-Evaluate: A Workflow for Reliable Benchmarks and Quantifying Evaluation Awareness',
      system: 143,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'persona', 'judge'],
  expect:
    'The paper reports a shift of behaviour in the same direction on many models; the bundled ones cannot rewrite.',
  options: { rewrites: integer('Rewrites', 3, 1, 10, 'The most realistic one is used.') },
  calls: ({ rewrites }) => 5 + 2 * rewrites,

  async *run(context, { rewrites }) {
    const { prompt } = context.problem;
    const draft = yield* act(context);
    const before = yield* behaviour(context, prompt, draft);
    const plain = yield* realism(context, { text: prompt });
    const made = yield* repeat(context.branch('rewrite'), rewrites, (branch) => rewrite(branch));
    const kept = made.filter((one) => one !== null);
    if (!kept.length) {
      yield context.note({ type: 'warning', setting: 'realistic-rewrite', message: 'No rewrite keeps the task.' });
      yield context.note({ type: 'loop-stop', reason: `no rewrite; ${before}` });
      return answerOf(draft);
    }
    const chosen = best(kept, ({ score }) => score);
    const again = yield* act(context, { messages: question(context, chosen.text) });
    const after = yield* behaviour(context, chosen.text, again);
    const reason = `realism ${shown(plain)} to ${shown(chosen.score)}; ${before} to ${after}`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(again);
  },
});

const shown = (score: number | null): string => (score === null ? 'unreadable' : (score * 10).toFixed(0));
const realism = (context: Context, message: { readonly text: string; readonly key?: string }) =>
  grade(context, message, 10, 'judge', 'realism');

/** Null when it is another task. */
async function* rewrite(context: Context): Steps<Rewrite | null> {
  const { text, key } = yield* say(context, 'persona', 'realistic-rewrite', { question: context.problem.prompt });
  if (numbersOf(text) !== numbersOf(context.problem.prompt)) return null;
  return { text: text.trim(), score: yield* realism(context, { text, key }) };
}

const numbersOf = (text: string): string => (text.match(/\d+(?:[.:]\d+)*/g) ?? []).sort().join(' ');

async function* behaviour(context: Context, message: string, draft: Draft): Steps<string> {
  const slots = { question: message, draft: draft.text };
  const { text } = yield* say(context, 'judge', 'behaviour', slots, { maxTokens: 64 });
  const named = readChoice(text.toLowerCase(), behaviours);
  if (named) return named;
  const warning = `The judge named no behaviour: "${text.slice(0, 40)}".`;
  yield context.note({ type: 'warning', setting: 'behaviour', message: warning });
  return 'unclear';
}
