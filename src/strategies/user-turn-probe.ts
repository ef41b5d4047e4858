import { act, answerOf, type Draft } from '../blocks/act';
import { all } from '../blocks/all';
import { likeness } from '../blocks/likeness';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { verify } from '../blocks/verify';
import { orNothing } from '../blocks/or-nothing';
import { choice, number } from '../contract/options';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';

const temperatures = [0, 0.7, 1];

/**
 * Beyond the Assistant Turn (#133). The paper opens a user turn in the chat template; engines here end every prompt with an
 * assistant turn, so the user's message is asked for in words instead.
 */
export default strategy({
  title: 'User-turn probe',
  summary:
    "After an answer, the model writes the user's next message, which shows whether it follows the conversation.",
  papers: [
    {
      title: 'Beyond the Assistant Turn: User Turn Generation as a Probe of Interaction Awareness in Language Models',
      system: 133,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'persona', 'judge'],
  expect:
    'Nearly no real follow-up at temperature 0, up to 22 % with sampling, whatever the accuracy on the task; the bundled models write none.',
  options: {
    reply: choice('Reply shown', ['as it is', 'cut in half', 'words reversed'], 'The last two are controls.'),
    same: number('A repetition from', 0.9, 0.5, 1, 'Likeness of the words of the message and of the question.'),
  },
  presets: [
    { title: 'Probe', system: 133, options: { reply: 'as it is' } },
    { title: 'Control: truncated reply', system: 133, options: { reply: 'cut in half' } },
    { title: 'Control: corrupted reply', system: 133, options: { reply: 'words reversed' } },
  ],
  calls: () => 1 + 2 * temperatures.length,

  async *run(context, { reply, same }) {
    const draft = yield* act(context);
    const shown = { ...draft, text: altered(draft.text, reply) };
    const probes = temperatures.map((temperature) =>
      probe(context.branch(`T=${temperature}`), shown, temperature, same),
    );
    const kinds = yield* all(context, probes);
    const genuine = kinds.filter((kind) => kind === 'follow-up').length;
    const each = kinds.map((kind, index) => `T=${temperatures[index]} ${kind}`).join(', ');
    yield context.note({ type: 'loop-stop', reason: `${genuine} of ${kinds.length} go on from the reply: ${each}` });
    return answerOf(draft);
  },
});

function altered(text: string, how: string): string {
  const words = text.split(/(?<=\s)/);
  if (how === 'cut in half')
    return words
      .slice(0, Math.ceil(words.length / 2))
      .join('')
      .trimEnd();
  return how === 'words reversed' ? text.split(/\s+/).reverse().join(' ') : text;
}

/** What kind of message it is; the ways to fail that need no judge are told apart first. */
async function* probe(context: Context, draft: Draft, temperature: number, same: number): Steps<string> {
  const said = yield* speak(context, draft, temperature);
  const turn = said?.text.trim();
  if (!said || !turn) return 'nothing';
  if (likeness(turn, context.problem.prompt) >= same) return 'repeated question';
  const score = yield* verify(context, { ...draft, key: said.key }, 'judge', 'user-turn-judge', { turn });
  return score === null ? 'unclear' : score >= 0.5 ? 'follow-up' : 'other topic';
}

/** Null when the model ends before it says anything: that is a result here. */
async function* speak(context: Context, { text }: Draft, temperature: number): Steps<Said | null> {
  const slots = { question: posed(context), draft: text };
  return yield* orNothing(say(context, 'persona', 'user-turn', slots, { temperature }));
}
