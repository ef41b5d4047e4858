import { act, answerOf, type Draft } from '../blocks/act';
import { elect } from '../blocks/elect';
import { complete, isFinished } from '../blocks/go-on';
import { addLine, type Beginning, type Place } from '../blocks/line-tree';
import { mean } from '../blocks/mean';
import { pickBest } from '../blocks/pick-best';
import { credit, descend, meanReward, rootNode } from '../blocks/tree';
import { verify } from '../blocks/verify';
import { choice, integer, number, type OptionValues } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** A finished solution and P(True) of it. */
interface Ending {
  readonly draft: Draft;
  readonly trust: number | null;
}

const options = {
  simulations: integer('Simulations', 12, 1, 64),
  rootWidth: integer('First lines', 3, 1, 40, 'Different beginnings. The paper has up to 40.'),
  width: integer('Next lines', 3, 1, 10, 'Different lines after each beginning.'),
  growth: number('Growth', 2, 0, 8, 'Further lines where they make much difference: this times the difference.'),
  depth: integer('Depth', 10, 1, 24, 'Lines before a solution is written to its end without search.'),
  exploration: number('Exploration', 1, 0, 5),
  merge: integer(
    'Merge below',
    1,
    1,
    40,
    'Edits between two lines that count as one. The paper has 20, for longer options.',
  ),
  retries: integer('Retries', 1, 0, 5, 'New attempts at a line that is merged.'),
  rollouts: integer('Rollouts', 1, 1, 4, 'Endings that are written from each beginning. The paper has 4.'),
  final: choice('Answer by', ['weighted vote', 'best path']),
};

/**
 * AlphaLLM (#166): Monte Carlo tree search over lines of a solution. A beginning is worth the mean of a value prompt and of
 * P(True) of the solutions it leads to; lines that hardly differ are merged; where lines matter, more are tried.
 */
export default strategy({
  title: 'AlphaLLM: a tree of lines',
  summary: 'Search a tree whose branches are the lines of a solution, guided by how well what follows is judged.',
  papers: [{ title: 'Toward Self-Improvement of LLMs via Imagination, Searching, and Criticizing', system: 166 }],
  family: 'search',
  roles: ['actor', 'verifier'],
  needs: ['continue'],
  options,
  calls: ({ simulations, retries, rollouts }) => 2 + simulations * (retries + 2 + 2 * rollouts),

  async *run(context, set) {
    const first = yield* act(context);
    const endings: Ending[] = [{ draft: first, trust: yield* verify(context, first) }];
    const root = rootNode<Beginning>({ text: '', option: '' });
    for (let simulation = 0; simulation < set.simulations; simulation++)
      endings.push(...(yield* simulate(context.branch(simulation), root, set)));
    const drafts = endings.map(({ draft }) => draft);
    const trusts = new Map(endings.map(({ draft, trust }) => [draft, trust ?? 0]));
    if (set.final === 'weighted vote')
      return answerOf(yield* elect(context, drafts, (draft) => trusts.get(draft) ?? 0, 'solutions'));
    const scores = endings.map(({ trust }) => trust);
    return answerOf(yield* pickBest(context, drafts, scores, (score) => `P(True) = ${score.toFixed(2)}`));
  },
});

type Settings = OptionValues<typeof options>;

/** Select, expand, evaluate, propagate. */
async function* simulate(context: Context, root: Place, set: Settings): Steps<readonly Ending[]> {
  const open = (place: Place) =>
    place.depth < set.depth && !isFinished(place.state.text) && place.children.length < widthOf(place, set);
  const place = descend(root, open, set.exploration);
  const leaf = open(place) ? yield* addLine(context, place, set.merge, set.retries) : place;
  const endings: Ending[] = [];
  const value = yield* verify(context, { text: leaf.state.text, key: leaf.state.text }, 'verifier', 'alphallm-value');
  for (let rollout = 0; rollout < set.rollouts; rollout++) {
    const branch = context.branch(rollout);
    const draft = yield* complete(branch, { prefix: leaf.state.text });
    endings.push({ draft, trust: yield* verify(branch, draft) });
  }
  credit(leaf, mean([value, ...endings.map(({ trust }) => trust)]) ?? 0);
  return endings;
}

/** More children where they differ from their parent in worth. */
function widthOf(place: Place, { rootWidth, width, growth }: Settings): number {
  const importance = Math.max(0, ...place.children.map((child) => Math.abs(meanReward(child) - meanReward(place))));
  return (place.depth ? width : rootWidth) + Math.floor(growth * importance);
}
