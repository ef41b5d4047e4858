import { act, answerOf, question, type Draft } from '../blocks/act';
import { checklistOf, met } from '../blocks/checklist';
import { reply } from '../blocks/converse';
import { critique } from '../blocks/critique';
import { take } from '../blocks/take';
import type { Message } from '../contract/engine';
import { choice, flag, integer, number, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * RefineBench (#91): a checklist, and how much of it the actor is told. The checklist comes with the problem
 * (`extra.checklist`), else from the options; without one the only requirement is that the final answer is correct.
 */
export default strategy({
  title: 'RefineBench',
  summary: 'A judge ticks a checklist after every turn; the actor is told all, some or nothing of what is missing.',
  papers: [{ title: 'RefineBench: Evaluating Refinement Capability of Language Models via Checklists', system: 91 }],
  family: 'protocol',
  roles: ['actor', 'reviser', 'judge'],
  expect: 'Llama-3.1-8B on its own: 1.4 to 1.0 % of tasks passed in five turns; told what is missing: 30 %.',
  options: {
    mode: choice('Told', ['all that is missing', 'a share of it', 'nothing'], 'Guided, semi-guided, self-refinement.'),
    turns: integer('Turns', 5, 2, 10, 'The first draft is turn 1.'),
    share: number('Share told', 0.5, 0, 1, 'Of the requirements that are not met, rounded down.'),
    mayStop: flag('May stop by itself', false, 'Told nothing, the actor may say that it is done.'),
    items: integer('Requirements', 8, 1, 20, 'Only the first ones are judged, one call each and turn.'),
    checklist: text('Checklist', '', 'One requirement a line, for problems that bring none.'),
  },
  presets: [
    { title: 'Self-refinement', system: 91, options: { mode: 'nothing', mayStop: true } },
    { title: 'Semi-guided', system: 91, options: { mode: 'a share of it' } },
    { title: 'Guided', system: 91, options: { mode: 'all that is missing' } },
  ],
  calls: ({ turns, items }) => turns * (1 + items),

  async *run(context, { mode, turns, share, mayStop, items, checklist }) {
    const given = checklistOf(context.problem);
    const own = checklist.split('\n').flatMap((line) => line.trim() || []);
    const list = (given.length ? given : own).slice(0, items);
    let messages = question(context);
    let draft = yield* act(context);
    for (let turn = 1; ; turn++) {
      const missing = yield* unmet(context.branch(`turn ${turn}`), draft, list);
      if (turn === turns) break;
      if (mode !== 'nothing' && !missing.length) {
        yield context.note({ type: 'loop-stop', reason: `every requirement is met in turn ${turn}` });
        return answerOf(draft);
      }
      const told = missing.slice(0, shareOf(mode, share, missing.length));
      messages = next(context, messages, draft, told, mayStop && mode === 'nothing');
      const said = yield* context.generate(
        { role: 'reviser', purpose: told.length ? 'revise' : 'review' },
        { messages },
      );
      if (/^\W*done\W*$/i.test(said.text)) {
        yield context.note({ type: 'loop-stop', reason: `the actor says it is done after turn ${turn}` });
        return answerOf(draft);
      }
      draft = yield* take(context, said);
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(draft);
  },
});

const shareOf = (mode: string, share: number, failed: number): number =>
  mode === 'nothing' ? 0 : mode === 'a share of it' ? Math.floor(failed * share) : failed;

/** Requirements that are judged and not met; one that cannot be judged is not among them. */
async function* unmet(context: Context, draft: Draft, list: readonly string[]): Steps<readonly string[]> {
  if (list.length) {
    const judged = yield* met(context, draft, list);
    return list.filter((_, index) => judged[index] === false);
  }
  const { score } = yield* critique(context, draft, 'judge');
  return score === 0 ? ['The final answer is correct.'] : [];
}

function next(
  context: Context,
  before: readonly Message[],
  { text: said }: Draft,
  told: readonly string[],
  mayStop: boolean,
): readonly Message[] {
  if (!told.length) return reply(context, before, said, mayStop ? 'review-or-stop' : 'review');
  const items = told.map((item) => `- ${item}`).join('\n');
  return reply(context, before, said, 'revise', { feedback: fill('checklist-unmet', { items }, context.wording) });
}
