import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { rate } from '../blocks/rate';
import { say } from '../blocks/say';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

interface Rated {
  readonly draft: Draft;
  readonly foresight: number | null;
  readonly hindsight: number | null;
}

/**
 * RLHS (#60): a reply is rated twice, before and after a simulated person acted on it and saw what came of it. What pleases at
 * once and fails later loses in hindsight. Judged with the known answer, what came of it is true instead of simulated.
 */
export default strategy({
  title: 'RLHS: hindsight',
  summary: 'Let a simulated reader act on each reply, imagine what comes of it, and choose by how it looks afterwards.',
  papers: [{ title: 'RLHS: Mitigating Misalignment in RLHF with Hindsight Simulation', system: 60 }],
  family: 'sampling',
  roles: ['actor', 'judge', 'persona', 'world'],
  expect: 'Ratings fall in hindsight most for replies that promise more than they keep.',
  options: {
    replies: integer('Replies', 2, 2, 8),
    outcome: choice('What comes of it', ['simulated', 'known answer'], 'The known answer gives an upper bound.'),
  },
  calls: ({ replies, outcome }) => replies * (outcome === 'simulated' ? 5 : 4),

  async *run(context, { replies, outcome }) {
    const rated = yield* repeat(context, replies, (branch) => live(branch, outcome === 'known answer'));
    const drafts = rated.map(({ draft }) => draft);
    const foreseen = rated.reduce((top, one) => ((one.foresight ?? -1) > (top.foresight ?? -1) ? one : top));
    const chosen = yield* pickBest(
      context,
      drafts,
      rated.map(({ hindsight }) => hindsight),
      (score) => `${percent(score)} in hindsight; ${percent(foreseen.foresight)} was the best in foresight`,
    );
    return answerOf(chosen);
  },
});

async function* live(context: Context, known: boolean): Steps<Rated> {
  const draft = yield* act(context);
  const foresight = yield* rate(context, draft);
  const reply = { question: posed(context), draft: draft.text };
  const { text: action } = yield* say(context, 'persona', 'rlhs-act', reply, { maxTokens: 128 });
  const outcome = yield* outcomeOf(context, draft, action, known);
  const text = `${draft.text}\n\nWhat the reader did:\n${action}\n\nWhat came of it:\n${outcome}`;
  return { draft, foresight, hindsight: yield* rate(context, { ...draft, text }) };
}

async function* outcomeOf(context: Context, draft: Draft, action: string, known: boolean): Steps<string> {
  if (known && context.known) {
    const right = yield* context.check(answerOf(draft));
    if (right !== null) return right ? 'It worked: the answer was right.' : 'It failed: the answer was wrong.';
  }
  if (known) {
    const message = 'Nobody knows whether this reply is right; what comes of it is simulated.';
    yield context.note({ type: 'warning', setting: 'outcome', message });
  }
  const slots = { question: posed(context), draft: draft.text, action };
  return (yield* say(context, 'world', 'rlhs-outcome', slots, { maxTokens: 128 })).text;
}

const percent = (score: number | null): string => (score === null ? 'nothing' : `${(100 * score).toFixed(0)} %`);
