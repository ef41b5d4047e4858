import { accept } from '../blocks/accept';
import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { diagnose } from '../blocks/diagnose';
import { guide } from '../blocks/guide';
import { recent } from '../blocks/recent';
import { ballot } from '../blocks/select';
import { posed } from '../blocks/posed';
import { assistant, user, type Message } from '../contract/engine';
import { choice, flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Feedback Friction (#1): feedback that is as good as it can be, and how much of it is used. */
export default strategy({
  title: 'Feedback friction',
  summary: 'A teacher who knows the answer gives hints round after round, to see how much of them the actor takes in.',
  papers: [{ title: 'Feedback Friction: LLMs Struggle to Fully Incorporate External Feedback', system: 1 }],
  family: 'protocol',
  roles: ['actor', 'teacher', 'self', 'reviser', 'verifier', 'judge'],
  expect: 'Most of the gain comes in the first rounds; then a plateau below what such feedback should allow.',
  options: {
    rounds: integer('Rounds', 10, 1, 20, 'Only while the answer is found wrong.'),
    feedback: choice(
      'Feedback',
      ['teacher', 'self', 'only that it is wrong'],
      'Teacher and self read the known answer where there is one; what they say is masked.',
    ),
    listRejected: flag('List rejected answers', false, 'Name the answers that were wrong.'),
    ramp: flag('Rising temperature', false, 'Temperature 0.15 in round 1, 0.30 in round 2, at most 1.5.'),
    samples: integer('Samples a round', 1, 1, 25, 'Take the first that gives an answer not tried before, else any.'),
    repeatQuestion: flag('Repeat the question', false, 'Every turn ends with the question, as in the paper.'),
    remembered: integer('Rounds remembered', 6, 1, 20, 'Earlier ones leave the conversation, so that it fits.'),
    label: flag('Name the reason of failure', false, 'A judge says why the last answer is still wrong.'),
  },
  presets: [
    { title: 'F1, binary feedback', system: 1, options: { feedback: 'only that it is wrong' } },
    { title: 'F2, reflection on the known answer', system: 1, options: { feedback: 'self' } },
    { title: 'F3, feedback of a teacher', system: 1, options: { feedback: 'teacher' } },
    { title: 'Rising temperature and rejected answers', system: 1, options: { ramp: true, listRejected: true } },
    { title: 'Rejection sampling', system: 1, options: { samples: 25, ramp: true } },
  ],
  calls: ({ rounds, samples, label }) => 1 + rounds * (2 + samples) + (label ? 2 : 0),

  async *run(context, options) {
    const { rounds, remembered, label } = options;
    const checker = context.known ? 'known answer' : 'verifier';
    const tried: string[] = [];
    let messages = question(context);
    let draft = yield* act(context);
    let hint = '';
    for (let round = 1; round <= rounds; round++) {
      if (yield* accept(context, draft, checker)) {
        yield context.note({ type: 'loop-stop', reason: `right in round ${round - 1}, says the ${checker}` });
        return answerOf(draft);
      }
      const answer = ballot(draft);
      if (answer !== null && !tried.includes(answer)) tried.push(answer);
      hint = yield* remark(context, draft, options.feedback);
      const turn = turnOf(context, hint, options.listRejected ? tried : [], options.repeatQuestion);
      messages = recent([...messages, assistant(draft.text), user(turn)], remembered);
      draft = yield* attempt(context, round, messages, options, tried);
    }
    const reason = label && !(yield* accept(context, draft, checker)) ? yield* diagnose(context, draft, hint) : null;
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over${reason ? `: ${reason}` : ''}` });
    return answerOf(draft);
  },
});

/** What is said about a wrong draft; empty when only that it is wrong. */
async function* remark(context: Context, draft: Draft, from: 'teacher' | 'self' | 'only that it is wrong') {
  return from === 'only that it is wrong' ? '' : (yield* guide(context, draft, from)).feedback;
}

function turnOf(context: Context, hint: string, rejected: readonly string[], repeated: boolean): string {
  const retry = rejected.length ? 'retry-excluding' : 'retry';
  const again = fill(retry, { wrong: rejected.join(', ') }, context.wording);
  const feedback = rejected.length ? `${hint}\n${again}` : hint;
  const turn = hint ? fill('revise', { feedback }, context.wording) : again;
  return repeated ? fill('repeat-question', { turn, question: posed(context) }, context.wording) : turn;
}

async function* attempt(
  context: Context,
  round: number,
  messages: readonly Message[],
  { samples, ramp }: { readonly samples: number; readonly ramp: boolean },
  tried: readonly string[],
): Steps<Draft> {
  const heat = ramp ? { temperature: Math.min(1.5, 0.15 * round) } : {};
  const asked = { messages, purpose: 'revise', role: 'reviser', ...heat };
  if (samples === 1) return yield* act(context, asked);
  const drafts = yield* repeat(context.branch(`round ${round}`), samples, (branch) => act(branch, asked));
  const fresh = drafts.find((draft) => !tried.includes(ballot(draft) ?? tried[0] ?? ''));
  return fresh ?? drafts[Math.floor(context.random() * drafts.length)]!;
}
