import { answerOf } from '../blocks/act';
import { reply } from '../blocks/converse';
import { readVerdict } from '../blocks/parse';
import { programming, write, type Trial } from '../blocks/program';
import { choice, integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy, type Context, type Steps } from '../contract/strategy';
import type { Message } from '../contract/engine';

const modes = ['unit tests', 'simple', 'explanation', 'trace'] as const;
type Mode = (typeof modes)[number];

/** Self-Debug (#171): four kinds of feedback about a program, from "it is wrong" to a line-by-line explanation. */
export default strategy({
  title: 'Self-Debug',
  summary:
    'A model debugs its own program: told that it fails, shown a failing test, explaining it, or tracing it by hand.',
  papers: [
    { title: 'Teaching Large Language Models to Self-Debug', url: 'https://arxiv.org/abs/2304.05128', system: 171 },
  ],
  family: 'loop',
  roles: ['actor', 'reviser', 'self'],
  needs: ['javascript'],
  expect: 'Unit tests help most; explaining alone helps a little, also where there are no tests to run.',
  options: {
    mode: choice('Feedback', modes),
    turns: integer('Turns', 10, 1, 10, 'How often the program may be mended.'),
  },
  calls: ({ mode, turns }) => 1 + turns * (mode === 'explanation' || mode === 'trace' ? 3 : 2),
  presets: modes.map((mode) => ({ title: `Self-Debug, ${mode}`, system: 171, options: { mode } })),

  async *run(context, { mode, turns }) {
    const tests = programTaskOf(context.problem) !== null;
    let messages = programming(context);
    let trial = yield* write(context, { messages });
    for (let turn = 0; turn < turns; turn++) {
      if (trial.fault === null && (tests || (yield* content(context, messages, trial)))) {
        yield context.note({ type: 'loop-stop', reason: tests ? 'its tests pass' : 'the model is content with it' });
        return answerOf(trial);
      }
      messages = yield* feedback(context, messages, trial, mode);
      trial = yield* write(context, { messages, purpose: tests ? 'repair-program' : 'debug', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(trial);
  },
});

/** Without tests the model itself says whether it is done. What it says and cannot be read counts as yes: there is no fault. */
async function* content(context: Context, messages: readonly Message[], trial: Trial): Steps<boolean> {
  const asked = reply(context, messages, trial.said, 'program-right');
  const { text, key } = yield* context.generate({ role: 'self', purpose: 'program-right' }, { messages: asked });
  const right = readVerdict(text);
  const score = right === null ? null : Number(right);
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: text }, by: key, of: trial.key });
  if (right === null) {
    const message = `No verdict in: "${text.slice(0, 40)}"; the program stays.`;
    yield context.note({ type: 'warning', setting: 'program-right', message });
  }
  return right !== false;
}

/** The conversation up to the request for a new program. */
async function* feedback(
  context: Context,
  before: readonly Message[],
  trial: Trial,
  mode: Mode,
): Steps<readonly Message[]> {
  const result = mode === 'simple' ? 'The code above is incorrect.' : trial.result;
  if (mode === 'simple' || mode === 'unit tests')
    return reply(context, before, trial.said, programTaskOf(context.problem) ? 'repair-program' : 'debug', { result });
  const purpose = mode === 'trace' ? 'trace-program' : 'explain-program';
  const messages = reply(context, before, trial.said, purpose, { result });
  const { text } = yield* context.generate({ role: 'self', purpose }, { messages });
  return reply(context, messages, text, 'fix-explained');
}
