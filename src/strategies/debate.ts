import { act, answerOf, question, type Draft } from '../blocks/act';
import { all } from '../blocks/all';
import { reply } from '../blocks/converse';
import { elect } from '../blocks/elect';
import { numbered } from '../blocks/numbered';
import { ballot } from '../blocks/select';
import type { Message } from '../contract/engine';
import { flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** A debater: its line of chance, what it has heard and said, and its last draft. */
interface Seat {
  readonly context: Context;
  readonly role: string;
  readonly messages: readonly Message[];
  readonly draft: Draft;
}

/** Du et al. 2023, "Improving Factuality and Reasoning in Language Models through Multiagent Debate". */
export default strategy({
  title: 'Debate',
  summary: "Several models answer, read each other's answers, answer again, and vote at the end.",
  papers: [
    {
      title: 'Improving Factuality and Reasoning in Language Models through Multiagent Debate',
      url: 'https://arxiv.org/abs/2305.14325',
    },
  ],
  family: 'debate',
  roles: ['actor', 'debater-2', 'debater-3'],
  expect:
    'Most of the gain over one answer is that of voting; copies of one small model tend to agree on its mistakes.',
  options: {
    debaters: integer('Debaters', 3, 2, 6),
    rounds: integer('Rounds', 2, 1, 5, 'How often everyone reads the others and answers again.'),
    stopAgreed: flag('Stop when all agree', true),
  },
  calls: ({ debaters, rounds }) => debaters * (1 + rounds),

  async *run(context, { debaters, rounds, stopAgreed }) {
    const opened = Array.from({ length: debaters }, (_, index) => open(context.branch(index), index));
    let seats = yield* all(context, opened);
    for (let round = 1; round <= rounds; round++) {
      const answers = new Set(seats.map(({ draft }) => ballot(draft)));
      if (stopAgreed && answers.size === 1 && !answers.has(null)) {
        yield context.note({ type: 'loop-stop', reason: round === 1 ? 'all agree at once' : 'all agree' });
        break;
      }
      const heard = seats.map(({ draft }) => draft);
      seats = yield* all(
        context,
        seats.map((seat) => answerAgain(seat, heard)),
      );
    }
    const last = seats.map(({ draft }) => draft);
    return answerOf(yield* elect(context, last, undefined, 'debaters'));
  },
});

async function* open(context: Context, index: number): Steps<Seat> {
  const role = index === 0 ? 'actor' : `debater-${index + 1}`;
  return { context, role, messages: question(context), draft: yield* act(context, { role }) };
}

async function* answerAgain({ context, role, messages, draft }: Seat, heard: readonly Draft[]): Steps<Seat> {
  const solutions = numbered(heard.filter((other) => other !== draft));
  const feedback = fill('debate', { solutions }, context.wording);
  const turns = reply(context, messages, draft.text, 'revise', { feedback });
  return { context, role, messages: turns, draft: yield* act(context, { messages: turns, purpose: 'revise', role }) };
}
