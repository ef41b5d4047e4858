import { accept, checkers, type Checker } from '../blocks/accept';
import { answerOf } from '../blocks/act';
import { pickBest } from '../blocks/pick-best';
import { splice } from '../blocks/splice';
import { credit, descend, everyNode, grow, rootNode, type Node } from '../blocks/tree';
import { begin, story, walk, type Place, type Walk } from '../blocks/walk';
import { wrongActions } from '../blocks/wrong-action';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

interface Stop {
  readonly place: Place;
  /** What the model said that led here; '' at the root. */
  readonly said: string;
  /** Where a walk ended, and what it was worth. */
  end?: { readonly walk: Walk; readonly reward: number | null };
}
type Leaf = Node<Stop>;

/**
 * Agent-R (#73): a tree of walks through a small world. A bad walk is cut at its first bad action, a sentence of revision is put
 * there, and the good walk follows from where the two parted: trajectories that notice their error, to be trained on.
 */
export default strategy({
  title: 'Agent-R: walks that notice their errors',
  summary: 'Search a tree of attempts; where a bad one goes wrong it is spliced to a good one with a word of regret.',
  papers: [{ title: 'Agent-R: Training Language Model Agents to Reflect via Iterative Self-Training', system: 73 }],
  family: 'search',
  roles: ['actor', 'verifier', 'judge'],
  needs: ['worlds'],
  expect: 'Trained on spliced walks an 8B agent gains five to six points and repeats itself less.',
  options: {
    walks: integer('Walks', 8, 1, 32),
    width: integer('Ways on from one place', 3, 1, 6),
    turns: integer('Turns', 10, 1, 40),
    exploration: number('Exploration', 1, 0, 5),
    gap: number('Good is better than bad by more than', 0.5, 0, 1),
    reward: choice('Rewarded by', checkers, 'The known answer looks at what is so in the end: an upper bound.'),
    wrong: integer(
      'Wrong actions first',
      0,
      0,
      3,
      'Taken in its name before it begins. Compare with 0 to see how often it recovers.',
    ),
  },
  calls: ({ walks, turns }) => walks * (turns + 1) + turns,

  async *run(context, { walks, width, turns, exploration, gap, reward, wrong }) {
    const place = yield* wrongActions(context, yield* begin(context, { turns }), wrong);
    const root = rootNode<Stop>({ place, said: '' });
    const ends: Leaf[] = [];
    for (let number = 0; number < walks; number++) {
      const branch = context.branch(number);
      const open = (node: Leaf) => node.children.length < width && !node.state.place.visit.over && node.depth < turns;
      const from = descend(root, open, exploration);
      if (!open(from)) break;
      const end = yield* rollOut(branch, from, turns, reward);
      credit(end, end.state.end!.reward ?? 0);
      ends.push(end);
    }
    const walked = ends.map(({ state }) => state.end!);
    const chosen = yield* pickBest(
      context,
      walked.map((end) => end.walk),
      walked.map((end) => end.reward),
      (score) =>
        `the best of ${ends.length} walks, ${score.toFixed(2)}; ${everyNode(root).length - 1} actions in the tree`,
    );
    yield* reflect(context, ends, gap);
    return answerOf(chosen);
  },
});

/** A walk from a node to its end; every reply becomes a node. */
async function* rollOut(context: Context, from: Leaf, turns: number, reward: Checker): Steps<Leaf> {
  const gone = yield* walk(context, { turns: turns - from.depth, from: from.state.place });
  const judged = { ...gone, text: reward === 'verifier' ? story(gone.visit) : gone.text };
  const right = yield* accept(context, judged, reward);
  const last = gone.paces.reduce((node, pace) => grow(node, { place: pace, said: pace.text }), from);
  last.state.end = { walk: gone, reward: right === null ? null : Number(right) };
  return last;
}

/** The best and the worst end, if they are far enough apart, become one spliced walk. */
async function* reflect(context: Context, ends: readonly Leaf[], gap: number): Steps<void> {
  const worth = ({ state }: Leaf) => state.end?.reward ?? null;
  const rewarded = ends.filter((leaf) => worth(leaf) !== null);
  const good = rewarded.find((leaf) => worth(leaf)! >= Math.max(...rewarded.map((one) => worth(one)!)));
  const bad = rewarded.find((leaf) => worth(leaf)! <= Math.min(...rewarded.map((one) => worth(one)!)));
  if (!good || !bad || worth(good)! - worth(bad)! <= gap) return;
  const { text: feedback, by } = yield* splice(context.branch('splice'), pathTo(good), pathTo(bad));
  const of = bad.state.end!.walk.key;
  const verdict = { score: worth(bad), feedback };
  yield context.note({ type: 'verdict-ready', verdict, of, ...(by === null ? {} : { by }) });
}

const pathTo = (leaf: Leaf): readonly string[] =>
  leaf.parent === null ? [] : [...pathTo(leaf.parent), leaf.state.said.trim()];
