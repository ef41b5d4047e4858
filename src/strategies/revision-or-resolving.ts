import { act, answerOf, type Draft } from '../blocks/act';
import { critique } from '../blocks/critique';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { say } from '../blocks/say';
import { choice } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const conditions = ['D: revision', 'A: generator alone', 'B: re-solving', 'C: empty draft'] as const;

/**
 * Revision or Re-Solving? (#127) The same problem under four conditions; their differences say what a second model adds by
 * solving the problem itself, by being asked to revise, and by the draft it reads. The empty draft is ours: the draft's lines
 * with filler in them.
 */
export default strategy({
  title: 'Revision or re-solving',
  summary: 'Does a second model improve a draft, or does it just solve the problem anew? One condition of four a run.',
  papers: [{ title: 'Revision or Re-Solving? Decomposing Second-Pass Gains in Multi-LLM Pipelines', system: 127 }],
  family: 'protocol',
  roles: ['actor', 'critic'],
  expect:
    'On multiple choice nearly all of the gain is re-solving: a strong second model does as well without the draft.',
  options: {
    condition: choice(
      'Condition',
      conditions,
      'B − A: re-solving. C − B: being asked to revise. D − C: what the draft says. The critic is the second model: it reviews, rewrites and, in B, solves.',
    ),
  },
  presets: [
    { title: 'A: generator alone', system: 127, options: { condition: 'A: generator alone' } },
    { title: 'B: re-solving', system: 127, options: { condition: 'B: re-solving' } },
    { title: 'C: empty draft', system: 127, options: { condition: 'C: empty draft' } },
    { title: 'D: revision', system: 127, options: { condition: 'D: revision' } },
  ],
  calls: ({ condition }) => (/^[AB]/.test(condition) ? 1 : 3),

  async *run(context, { condition }) {
    if (condition === 'B: re-solving') return answerOf(yield* act(context, { role: 'critic' }));
    const draft = yield* act(context);
    if (condition === 'A: generator alone') return answerOf(draft);
    if (condition === 'C: empty draft') return answerOf(yield* fillIn(context, draft));
    const { feedback } = yield* critique(context, draft);
    return answerOf(yield* redraft(context, draft, feedback, 'critic'));
  },
});

/** The same two stages of review and rewriting, over a draft of the same shape that says nothing. */
async function* fillIn(context: Context, draft: Draft): Steps<Draft> {
  const empty = emptied(draft.text, fill('empty-draft', {}, context.wording));
  // What it says of nothing is no verdict on the draft.
  const { text } = yield* say(context, 'critic', 'critique', { question: posed(context), draft: empty });
  return yield* redraft(context, { text: empty }, text, 'critic');
}

/** Every line with its label ("Step 2:", "Answer:") and nothing else but filler. */
const emptied = (text: string, filler: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `${/^\s*(?:step \d+|(?:final )?answer)\s*:/i.exec(line)?.[0] ?? ''} ${filler}`.trim())
    .join('\n');
