import { readJson } from '../blocks/parse';
import { wordingIn } from '../blocks/rewrite-wording';
import { say } from '../blocks/say';
import { offer, setOf, tryWording, type Tried } from '../blocks/try-wording';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Trace with OptoPrime (#63): a workflow is run, its trace and the feedback on its output go to a model, and that rewrites the
 * parameters. Here the workflow is one wording asked on a set of problems; an update that cannot be read is ignored and counted.
 */
export default strategy({
  title: 'OptoPrime: a prompt rewritten from feedback',
  summary:
    'Ask a set of problems with a prompt, show a model what went wrong, and let it rewrite the prompt, step by step.',
  papers: [
    { title: 'Trace is the New AutoDiff: Unlocking Efficient Optimization of Computational Workflows', system: 63 },
  ],
  family: 'search',
  roles: ['actor', 'teacher'],
  expect:
    'Good optimisers gain within ten steps; small models write many updates that cannot be read. See what holds out.',
  options: {
    steps: integer('Steps', 10, 1, 20, 'How often the prompt may be rewritten.'),
    examples: integer('Problems a step', 6, 1, 40),
    memory: integer('Earlier prompts shown', 0, 0, 5, 'The latest ones, each with its score.'),
  },
  calls: ({ steps, examples }) => examples + steps * (examples + 1),

  async *run(context, { steps, examples, memory }) {
    const set = setOf(context, examples);
    let current = yield* tryWording(context, set, set.wording);
    let best = current;
    const past: Tried[] = [];
    yield* offer(context, best);
    for (let step = 0; step < steps && best.score < 1; step++) {
      const wording = yield* update(context, current, past.slice(Math.max(0, past.length - memory)));
      if (wording === 'TERMINATE') {
        yield context.note({ type: 'loop-stop', reason: 'the optimiser has nothing to improve' });
        return { text: best.wording, value: { wording: best.wording, score: best.score } };
      }
      if (wording === null) continue;
      past.push(current);
      current = yield* tryWording(context, set, wording);
      if (current.score <= best.score) continue;
      best = current;
      yield* offer(context, best);
    }
    const reason = best.score === 1 ? 'every problem of the set is right' : `${steps} steps are over`;
    yield context.note({ type: 'loop-stop', reason });
    return { text: best.wording, value: { wording: best.wording, score: best.score } };
  },
});

/** The rewritten wording, 'TERMINATE', or null for an update that cannot be read. */
async function* update(
  context: Context,
  { wording, score, failures }: Tried,
  past: readonly Tried[],
): Steps<string | null> {
  const earlier = past.map((one) => `Earlier, ${percent(one.score)} percent right:\n"""\n${shown(one.wording)}\n"""`);
  const slots = {
    wording: shown(wording),
    score: percent(score),
    feedback: [...failures.slice(0, 3), ...earlier].join('\n\n'),
  };
  const { text } = yield* say(context, 'teacher', 'opto-prime', slots);
  if (/^\W*TERMINATE\b/.test(text)) return 'TERMINATE';
  const { suggestion } = (readJson(text) ?? {}) as { readonly suggestion?: { readonly wording?: unknown } };
  const next = wordingIn(suggestion?.wording);
  if (next !== null) return next;
  const message = `An update that cannot be read is ignored: "${text.slice(0, 60)}".`;
  yield context.note({ type: 'warning', setting: 'update', message });
  return null;
}

const shown = (wording: string): string => wording.replaceAll('{question}', '[question]');
const percent = (share: number): string => String(Math.round(100 * share));
