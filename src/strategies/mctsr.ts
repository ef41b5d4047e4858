import { act, answerOf, type Draft } from '../blocks/act';
import { critique } from '../blocks/critique';
import { pickBest } from '../blocks/pick-best';
import { rate } from '../blocks/rate';
import { redraft } from '../blocks/redraft';
import { everyNode, grow, rootNode, type Node } from '../blocks/tree';
import { verify } from '../blocks/verify';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** An answer in the tree. `value` is Q: its own score, then mixed with that of its best refinement. */
interface Candidate {
  readonly draft: Draft;
  readonly score: number | null;
  value: number;
}
type Leaf = Node<Candidate>;

/**
 * MCTS self-refine: answers are the nodes of a tree and refining one grows a child. Q(a) = (Q(a) + max Q(children)) / 2 on the
 * way up; UCT = Q + c·√((ln N(parent) + 1) / (N + ε)). The paper samples scores from −100 to 100; ours are in [0, 1], one a node.
 */
export default strategy({
  title: 'MCTS self-refine',
  summary:
    'A tree of answers: pick a promising one, criticise it, refine it, score the result, and go on from the best.',
  papers: [
    {
      title: 'Accessing GPT-4 level Mathematical Olympiad Solutions via Monte Carlo Tree Self-refine with LLaMa-3 8B',
      url: 'https://arxiv.org/abs/2406.07394',
    },
  ],
  family: 'search',
  roles: ['actor', 'critic', 'reviser', 'verifier', 'judge'],
  expect: 'LLaMA-3-8B rises from 74 to 96 percent on GSM8K with eight rollouts in the paper; most of it comes early.',
  options: {
    rollouts: integer('Rollouts', 4, 1, 32),
    width: integer('Refinements of one answer', 2, 1, 8),
    exploration: number('Exploration', 1.4, 0, 5),
    scorer: choice('Scored by', ['verifier', 'judge'], 'P(Yes) of a verifier, or a number from 0 to 100 of a judge.'),
  },
  calls: ({ rollouts }) => 2 + 3 * rollouts,

  async *run(context, { rollouts, width, exploration, scorer }) {
    const scored = async function* (draft: Draft): Steps<Candidate> {
      const score = yield* scorer === 'verifier' ? verify(context, draft) : rate(context, draft);
      return { draft, score, value: score ?? 0 };
    };
    const root = rootNode(yield* scored(yield* act(context)));
    root.visits = 1;
    for (let rollout = 0; rollout < rollouts; rollout++) {
      const node = select(root, width, exploration);
      const { feedback } = yield* critique(context, node.state.draft);
      const child = grow(node, yield* scored(yield* redraft(context, node.state.draft, feedback)));
      propagate(child);
    }
    const nodes = everyNode(root).map(({ state }) => state);
    const [drafts, scores] = [nodes.map(({ draft }) => draft), nodes.map(({ score }) => score)];
    return answerOf(
      yield* pickBest(context, drafts, scores, (score) => `the best score in the tree, ${score.toFixed(2)}`),
    );
  },
});

/** The node of the highest UCT among those that can still grow; the elder of a tie. */
function select(root: Leaf, width: number, exploration: number): Leaf {
  const open = everyNode(root).filter((node) => !isExplored(node, width));
  return open.reduce((top, node) => (bound(node, exploration) > bound(top, exploration) ? node : top));
}

/** Enough refinements, and one of them is better than the node itself. */
const isExplored = ({ children, state }: Leaf, width: number): boolean =>
  children.length >= width && children.some((child) => child.state.value > state.value);

const bound = ({ state, parent, visits }: Leaf, exploration: number): number =>
  state.value + exploration * Math.sqrt((Math.log(parent?.visits ?? 1) + 1) / (visits + 1e-6));

/** A visit for the new node and all above it; what lies above takes half of its best refinement's value. */
function propagate(child: Leaf): void {
  child.visits = 1;
  for (let node = child.parent; node; node = node.parent) {
    node.visits++;
    node.state.value = (node.state.value + Math.max(...node.children.map(({ state }) => state.value))) / 2;
  }
}
