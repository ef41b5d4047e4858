import { answerOf, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { readCode, readYesNo } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { slotsOf, tryOut } from '../blocks/program';
import { proven } from '../blocks/proven';
import { say } from '../blocks/say';
import { take } from '../blocks/take';
import { user, type Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { programSource, programTaskOf } from '../contract/program';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const users = ['nobody', 'good or bad', 'in words', 'in words, knowing the answer'] as const;
type User = (typeof users)[number];
/** What came of a turn; `right` is null for a turn that proposes nothing, or where nobody can tell. */
interface Turn {
  readonly draft: Draft | null;
  readonly observation: string;
  readonly right: boolean | null;
}

/**
 * MINT (#22): each turn runs code or proposes a solution; a turn that does neither is answered with a reminder. A simulated user
 * may say something about every turn. A proposal is checked by the visible tests or, for questions, by the known answer.
 */
export default strategy({
  title: 'MINT: tools and a user who comments',
  summary:
    'In a few turns the model runs code or proposes a solution, while a simulated user tells it what to make of it.',
  papers: [
    {
      title: 'MINT: Evaluating LLMs in Multi-turn Interaction with Tools and Language Feedback',
      url: 'https://arxiv.org/abs/2309.10691',
      system: 22,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'critic'],
  needs: ['javascript'],
  expect: 'Each turn with tools adds a few points; a user in words adds more, and a weak user may take them away.',
  options: {
    turns: integer('Turns', 5, 1, 10),
    proposals: integer('Proposals', 2, 1, 5),
    feedback: choice('The user says', users, 'The user is played by a model: it may be wrong.'),
  },
  calls: ({ turns, feedback }) => turns * (feedback === 'nobody' ? 1 : 2),
  presets: users.map((feedback) => ({ title: `MINT, user: ${feedback}`, system: 22, options: { feedback } })),

  async *run(context, { turns, proposals, feedback }) {
    const limits = { turns: String(turns), proposals: String(proposals) };
    let messages: readonly Message[] = [user(fill('mint', { ...slots(context), ...limits }, context.wording))];
    let [draft, proposed, stop]: [Draft | null, number, string | null] = [null, 0, null];
    for (let turn = 1; turn <= turns && !stop; turn++) {
      const said = yield* context.generate({ role: 'actor', purpose: 'mint' }, { messages });
      const done: Turn = yield* turned(context, said, draft === null);
      draft = done.draft ?? draft;
      if (done.draft && proposes(said.text)) proposed++;
      if (done.draft && proposes(said.text) && done.right !== false)
        stop = done.right ? `solved in turn ${turn}` : 'nobody can check the proposal';
      else if (proposed === proposals) stop = `${proposals} proposals are over`;
      else if (turn === turns) stop = `${turns} turns are over`;
      if (stop) break;
      const comment =
        feedback === 'nobody' ? '' : `\n\nThe user says: ${yield* commented(context, said, done, feedback)}`;
      const left = { turns: String(turns - turn), proposals: String(proposals - proposed) };
      messages = reply(context, messages, said.text, 'mint-next', {
        observation: done.observation,
        feedback: comment,
        ...left,
      });
    }
    yield context.note({ type: 'loop-stop', reason: stop! });
    return answerOf(draft!);
  },
});

const marker = /^[ \t#>*]*(?:solution|answer)[ *]*:[\s*]*/im;
const proposes = (text: string): boolean => marker.test(text);

/** Proposes, runs, or reminds. The first turn is an attempt whatever it holds, so that there is an answer when the budget ends. */
async function* turned(context: Context, said: Said, first: boolean): Steps<Turn> {
  const { text, key } = said;
  const task = programTaskOf(context.problem);
  if (proposes(text)) {
    const rest = text.slice(marker.exec(text)!.index).replace(marker, '');
    const observation = 'Your solution is wrong.';
    if (task) {
      const trial = yield* tryOut(context, { text: rest, key });
      return { draft: trial, observation, right: yield* proven(context, trial) };
    }
    const spoken = `${text.slice(0, marker.exec(text)!.index)}Answer: ${rest.trim()}`;
    const draft = yield* take(context, { text: spoken, key });
    return { draft, observation, right: context.known ? yield* context.check(answerOf(draft)) : null };
  }
  const draft = first ? yield* take(context, said) : null;
  if (!text.includes('```')) {
    const message = `A turn neither runs code nor proposes: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'mint', message });
    const observation = 'That was neither. Write a code block, or a line "Solution:" with your solution after it.';
    return { draft, observation, right: null };
  }
  const before = task?.before === undefined ? {} : { before: task.before };
  const source = programSource({ code: readCode(text), tests: [], ...before });
  const { output } = yield* context.call(task?.language ?? 'javascript', source);
  return { draft, observation: `Running your code gave:\n${output}`, right: null };
}

async function* commented(context: Context, { text, key: of }: Said, { observation }: Turn, how: User): Steps<string> {
  const seen = { question: posed(context), draft: text, result: observation };
  if (how === 'good or bad') {
    const { text: said, key } = yield* say(context, 'critic', 'user-good-or-bad', seen, { maxTokens: 16 });
    const good = readYesNo(said);
    yield context.note({
      type: 'verdict-ready',
      verdict: { score: good === null ? null : Number(good), feedback: said },
      by: key,
      of,
    });
    return good === null ? 'nothing.' : good ? 'This is good.' : 'This is bad.';
  }
  const knows = how === 'in words, knowing the answer' && context.known;
  if (how === 'in words, knowing the answer' && !knows) {
    const message = 'Nobody knows the answer of this problem; the user comments without it.';
    yield context.note({ type: 'warning', setting: 'feedback', message });
  }
  const { text: said, key } = knows
    ? yield* say(context, 'critic', 'user-feedback-known', { ...seen, reference: '{reference}' }, { privileged: true })
    : yield* say(context, 'critic', 'user-feedback', seen);
  yield context.note({ type: 'verdict-ready', verdict: { score: null, feedback: said }, by: key, of });
  return said.trim();
}

function slots(context: Context) {
  const task = programTaskOf(context.problem);
  if (!task) return { question: posed(context), language: 'JavaScript' };
  const { signature, examples, language } = slotsOf(context, task);
  const wanted = `The solution is a ${language} function ${signature} in a code block.\n${examples}`;
  return { question: `${posed(context)}\n\n${wanted}`.trim(), language };
}
