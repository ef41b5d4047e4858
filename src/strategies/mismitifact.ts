import { act, answerOf, question, type Draft } from '../blocks/act';
import { slipsIn, ungroundedNames, ungroundedNumbers } from '../blocks/grounding';
import { likeness } from '../blocks/likeness';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { user } from '../contract/engine';
import { choice, flag, integer, number } from '../contract/options';
import { strategy, type Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * MisMitiFact (#90): three quick critics without a model find numbers, names and topics that the evidence does not hold; a
 * reviser changes only these. The paper trains its critics; ours are a comparison of numbers, of names, and of words.
 */
export default strategy({
  title: 'MisMitiFact: only what the evidence says',
  summary: 'Check every number and name of a draft against the text it answers, and have only the strays rewritten.',
  papers: [
    {
      title: 'Generating Grounded Responses to Counter Misinformation via Learning Efficient Fine-Grained Critiques',
      system: 90,
    },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  expect: 'As grounded as after feedback by a large model, at a fraction of its time.',
  options: {
    write: choice('Write', ['an answer', 'a counter-reply'], 'A counter-reply corrects the claim in the text.'),
    rounds: integer('Rounds', 2, 1, 5),
    computed: flag(
      'Allow computed numbers',
      true,
      'A number that follows by correct arithmetic in the draft is grounded.',
    ),
    topic: number('Same topic from', 0.05, 0, 1, 'Cosine of the word counts of draft and evidence.'),
  },
  calls: ({ rounds }) => 1 + rounds,
  presets: [
    { title: 'MisMitiFact, a counter-reply', system: 90, options: { write: 'a counter-reply', computed: false } },
    { title: 'Numbers that follow from the question', options: { write: 'an answer' } },
  ],

  async *run(context, { write, rounds, computed, topic }) {
    const countering = write === 'a counter-reply';
    const [purpose, edit] = countering ? ['mismitifact-reply', 'mismitifact-edit'] : ['solve', 'refine'];
    const slots = { question: posed(context) };
    const messages = countering ? [user(fill(purpose, slots, context.wording))] : question(context);
    let draft = yield* act(context, { messages, purpose });
    for (let round = 0; round < rounds; round++) {
      const flags = flagsOf(context, draft, computed, topic);
      const feedback = flags.length ? [...flags, 'Verdict: incorrect'].join('\n') : 'Nothing strays from the evidence.';
      yield context.note({ type: 'verdict-ready', verdict: { score: flags.length ? 0 : 1, feedback }, of: draft.key });
      if (!flags.length) {
        yield context.note({ type: 'loop-stop', reason: 'no critic flags anything' });
        return answerOf(draft);
      }
      draft = yield* redraft(context, draft, feedback, 'reviser', edit);
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over` });
    return answerOf(draft);
  },
});

/** What the three critics have to say. */
function flagsOf(context: Context, { text }: Draft, computed: boolean, topic: number): readonly string[] {
  const evidence = posed(context);
  const slips = computed ? slipsIn(text) : [];
  const strays = ungroundedNumbers(text, evidence, computed).filter((one) => !slips.some(({ said }) => said === one));
  return [
    ...slips.map(({ left, worth, said }) => `${left.trim()} = ${worth}. The solution says ${said}. Wrong.`),
    ...strays.map((one) => `The number ${one} does not follow from the text. Wrong.`),
    ...ungroundedNames(text, evidence).map((one) => `The name "${one}" is not in the text. Wrong.`),
    ...(likeness(text, evidence) < topic ? ['It speaks of something else than the text. Wrong.'] : []),
  ];
}
