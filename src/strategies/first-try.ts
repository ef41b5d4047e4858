import { candidatesIn, turnsOf } from '../base/candidates';
import { answerOf, question } from '../blocks/act';
import { readYesNo } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { numberOf, steer } from '../blocks/steer';
import { choice } from '../contract/options';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';

/** After which candidate the thinking ends. */
const ends = ['the first', 'the third', 'as many as the question takes', 'none: write it all'] as const;
const [first, third, asked] = ends;

/**
 * First Try Matters (#52): what comes after the first candidate answer mostly confirms it, so thinking may end there. How many
 * candidates a question takes is told by a small trained classifier in the paper; here a judge is asked. All settings ask the
 * same conversation with the same seed: up to the stop their texts are one.
 */
export default strategy({
  title: 'First try: stop at the answer',
  summary: 'End the thinking after the first answer it comes to, or write it all and see what further thought changed.',
  papers: [{ title: 'First Try Matters: Revisiting the Role of Reflection in Reasoning Models', system: 52 }],
  family: 'protocol',
  roles: ['actor', 'judge'],
  needs: ['hooks'],
  expect:
    'Nine in ten reflections confirm what stood there; stopping early saves a quarter of the tokens and costs up to three points.',
  options: {
    after: choice('Stop after candidate', ends, 'A question of many steps takes three candidates, any other one.'),
  },
  calls: ({ after }) => (after === asked ? 2 : 1),
  presets: [
    { title: 'Stop at the first candidate', system: 52, options: { after: first } },
    { title: 'Stop at the third candidate', system: 52, options: { after: third } },
    { title: 'Question-aware stop', system: 52, options: { after: asked } },
    { title: 'What reflection changes', system: 52, options: { after: 'none: write it all' } },
  ],

  async *run(context, { after }) {
    const candidate =
      after === first ? 1 : after === third ? 3 : after === asked ? yield* candidatesFor(context) : null;
    const options = { candidate: candidate ?? 1, stop: candidate !== null };
    const { draft, said } = yield* steer(context, [{ id: 'stop-at-answer', options }], { messages: question(context) });
    const reason = candidate === null ? reflected(context, said) : stopped(said, candidate);
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(draft);
  },
});

async function* candidatesFor(context: Context): Steps<number> {
  const { text } = yield* say(context, 'judge', 'first-try-hard', { question: posed(context) }, { maxTokens: 16 });
  const isHard = readYesNo(text);
  if (isHard === null) {
    const message = `The judge said neither yes nor no of the question: "${text.slice(0, 40)}". It gets one candidate.`;
    yield context.note({ type: 'warning', setting: 'after', message });
  }
  return isHard ? 3 : 1;
}

function stopped(said: Said, candidate: number): string {
  const at = numberOf(said, 'stop-at-answer', 'stopped');
  return at === null
    ? `it ended before candidate ${candidate}`
    : `stopped after candidate ${candidate}, at token ${at}`;
}

/** What the rest was worth: how many later candidates repeat the one before, and how much of the text comes after the first. */
function reflected(context: Context, { text, reasoning = '' }: Said): string {
  const whole = reasoning || text;
  const candidates = candidatesIn(whole, context.problem.choices);
  const [opening] = candidates;
  if (!opening) return 'no candidate answer could be read';
  const turns = turnsOf(candidates);
  const confirming = turns.filter((turn) => turn === 'confirms').length;
  const after = Math.round((100 * (whole.length - opening.end)) / whole.length);
  const values = candidates.map(({ value }) => value).join(', ');
  return `candidates ${values}: ${confirming} confirm, ${turns.length - confirming} change; ${after} % comes after the first`;
}
