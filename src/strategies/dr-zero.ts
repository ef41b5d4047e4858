import { answerKey } from '../base/answer-key';
import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { explore, retold, type Trajectory } from '../blocks/explore';
import { lookUp, shownPassages, sought } from '../blocks/look-up';
import { posed } from '../blocks/posed';
import { readSections } from '../blocks/sections';
import { say } from '../blocks/say';
import { ballot } from '../blocks/select';
import { integer } from '../contract/options';
import type { FoundPassage } from '../contract/passage';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** A question that was invented, and how the solver fared. */
interface Invented {
  readonly question: string;
  readonly answer: string;
  readonly solves: number;
  readonly solved: Trajectory | undefined;
}

/**
 * Dr. Zero (#174): a proposer invents questions about passages, of one hop and more; a solver of the same weights tries each several
 * times. The proposer is rewarded for questions that are neither trivial nor hopeless. Nothing is trained here: the solver reads what
 * it solved before it tries the problem again.
 */
export default strategy({
  title: 'Dr. Zero: invent, solve, learn',
  summary: 'The model invents questions about what it found, tries to solve them, and shows itself the ones it solved.',
  papers: [{ title: 'Dr. Zero: Self-Evolving Search Agents without Training Data', system: 174 }],
  family: 'protocol',
  roles: ['actor', 'proposer'],
  needs: ['retrieve'],
  expect: 'Proposers begin with questions that are too easy or cannot be solved; training moves them to the middle.',
  options: {
    rounds: integer('Questions', 2, 1, 10, 'Of one hop, of two, and so on up to the most.'),
    hops: integer('Most hops', 2, 1, 4),
    attempts: integer('Attempts at each', 3, 2, 8),
    actions: integer('Actions', 3, 1, 8, 'Of one attempt.'),
  },
  calls: ({ rounds, attempts, actions }) => 2 * (actions + 1) + rounds * (1 + attempts * (actions + 1)),

  async *run(context, { rounds, hops, attempts, actions }) {
    const slots = { question: posed(context) };
    const before = yield* explore(context, { slots, actions });
    const invented: Invented[] = [];
    for (let round = 0; round < rounds; round++) {
      const branch = context.branch(`question ${round + 1}`);
      const one = yield* invent(branch, (round % hops) + 1, attempts, actions);
      if (one) invented.push(one);
    }
    // The hardest that was solved teaches most.
    const examples = invented.filter(({ solved }) => solved).sort((one, other) => one.solves - other.solves);
    const example = examples[0];
    yield context.note({ type: 'loop-stop', reason: `${examples.length} of ${rounds} invented questions were solved` });
    if (!example) return answerOf(before.draft);
    const shown = `An example:\n${example.question}\n${retold(example.solved!)}\n\nNow yours:\n${posed(context)}`;
    const { draft } = yield* explore(context, { slots: { question: shown }, actions });
    return answerOf(draft);
  },
});

/** Null where the proposer kept no form. The verdict holds the proposer's reward. */
async function* invent(context: Context, hops: number, attempts: number, actions: number): Steps<Invented | null> {
  const passages = yield* linked(context, hops);
  const slots = { passages: shownPassages(passages), hops: hops === 1 ? 'one' : String(hops) };
  const { text, key } = yield* say(context, 'proposer', 'dr-zero-propose', slots);
  const { Question: question, Answer: answer } = readSections(text, ['Question', 'Answer'] as const);
  const verdict = (score: number, feedback: string) =>
    context.note({ type: 'verdict-ready', verdict: { score, feedback }, by: key });
  if (!question || !answer) {
    const message = `No question with its answer in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'dr-zero-propose', message });
    yield verdict(0, 'It is no question with an answer.');
    return null;
  }
  const tries = yield* repeat(context, attempts, (branch) =>
    explore(branch, { slots: { question }, actions, drafts: false }),
  );
  const right = tries.filter(({ draft }) => ballot(draft) === answerKey(answer));
  const reward = proposerReward(right.length, attempts);
  yield verdict(reward, `${hops} hops, solved ${right.length} of ${attempts} times: reward ${reward.toFixed(2)}`);
  return { question, answer, solves: right.length, solved: right[0] };
}

/** The passage nearest to the problem, then each time the nearest to the last that is not among them. */
async function* linked(context: Context, hops: number): Steps<readonly FoundPassage[]> {
  const chain: FoundPassage[] = [];
  for (let hop = 0; hop < hops; hop++) {
    const found = yield* lookUp(context, chain.at(-1)?.text ?? sought(context), hops + 3);
    const fresh = found.filter(({ id }) => !chain.some((one) => one.id === id));
    // Not the same questions in each run.
    const next = fresh[hop === 0 ? Math.floor(context.random() * Math.min(3, fresh.length)) : 0];
    if (next) chain.push(next);
  }
  return chain;
}

/** 1 − |2 · s / k − 1|: highest when half of the attempts succeed, none when all or none do. */
const proposerReward = (solves: number, attempts: number): number => 1 - Math.abs((2 * solves) / attempts - 1);
