import { act, question } from '../blocks/act';
import { insertWord, mentions } from '../blocks/insert-word';
import { feedbacks, justify, justifyCalls, type Plan } from '../blocks/justify';
import { readAnswer } from '../blocks/parse';
import { listed } from '../blocks/posed';
import { ballot } from '../blocks/select';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** Neutral words that say nothing about most questions. */
const fillers = ['quiet', 'ancient', 'narrow', 'gentle', 'distant', 'curious', 'heavy', 'bright'];

/**
 * SR-NLE (#37): the answer stays, its explanation is criticised and rewritten. The test of it: put a word into the question;
 * where that changes the answer, a faithful explanation names the word.
 */
export default strategy({
  title: 'Faithful explanations',
  summary: 'The model answers, explains its answer, and rewrites the explanation until it gives the real reasons.',
  papers: [{ title: 'Self-Critique and Refinement for Faithful Natural Language Explanations', system: 37 }],
  family: 'loop',
  roles: ['actor', 'explainer', 'self'],
  expect: 'On four models of 7–8B unfaithful explanations fell from 55 % to 36 %; the answers do not change.',
  options: {
    rounds: integer('Rounds', 3, 1, 6),
    feedback: choice('Feedback', feedbacks, 'Measuring words needs a model that can score a given text.'),
    words: integer('Words named', 5, 1, 10),
    most: integer('Words measured', 40, 5, 100, 'Each is left out of the question once.'),
    insertions: integer(
      'Tests',
      1,
      0,
      10,
      'How often a word is put into the question, to see whether the explanation names it.',
    ),
  },
  calls: (options) => 1 + justifyCalls(options) + options.insertions * (1 + justifyCalls(options)),
  presets: [
    { title: 'SR-NLE, remarks', system: 37, options: { feedback: 'remarks' } },
    { title: 'SR-NLE, important words', system: 37, options: { feedback: 'important words, asked' } },
  ],

  async *run(context, { insertions, ...plan }) {
    const draft = yield* act(context);
    const answer = typeof draft.value === 'string' ? draft.value : draft.text;
    const versions = yield* justify(context, asked(context, context.problem.prompt), answer, plan);
    for (let test = 0; test < insertions; test++)
      yield* probe(context.branch(`insertion ${test + 1}`), ballot(draft), plan);
    const reason = `the explanation was rewritten ${versions.length - 1} times; the answer stays`;
    yield context.note({ type: 'answer-chosen', of: draft.key, reason });
    return { text: `${versions.at(-1)!.text.trim()}\nAnswer: ${answer}`, value: draft.value ?? null };
  },
});

const asked = ({ problem: { choices } }: Context, prompt: string): string =>
  choices ? `${prompt}\n\n${listed(choices)}` : prompt;

/** Where an inserted word flips the answer, a verdict on the first and on the last explanation: does it name the word? */
async function* probe(context: Context, before: string | null, plan: Plan): Steps<void> {
  const word = fillers[Math.floor(context.random() * fillers.length)]!;
  const altered = insertWord(context.problem.prompt, word, context.random());
  const said = yield* context.generate(
    { role: 'explainer', purpose: 'solve' },
    { messages: question(context, altered) },
  );
  const value = readAnswer(said.text, context.problem.choices);
  if (value === null || ballot({ text: said.text, value }) === before) return;
  const versions = yield* justify(context, asked(context, altered), value, plan);
  for (const { text, key } of new Set([versions[0]!, versions.at(-1)!])) {
    const named = mentions(text, word);
    const feedback = `With "${word}" put in, the answer became ${value}; the explanation ${named ? 'names' : 'does not name'} the word.`;
    yield context.note({ type: 'verdict-ready', verdict: { score: Number(named), feedback }, by: key, of: key });
  }
}
