import { answerOf } from '../blocks/act';
import { grade } from '../blocks/grade';
import { pickBest } from '../blocks/pick-best';
import { wanted, write, type Trial } from '../blocks/program';
import { say } from '../blocks/say';
import { grow, meanReward, rootNode, type Node } from '../blocks/tree';
import { user } from '../contract/engine';
import { flag, integer, number, type OptionValues } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** A step of thinking; `text` and `analysis` change when it is thought anew. */
interface Thought {
  text: string;
  /** How promising it was called, in [0, 1]. */
  readonly prior: number;
  /** What was found wrong, block by block, in the program that followed from it. */
  analysis: string;
}
type Place = Node<Thought>;
interface Valued {
  readonly trial: Trial;
  readonly value: number;
}

const options = {
  rollouts: integer('Rollouts', 16, 1, 64),
  width: integer('Thoughts after each', 3, 1, 6),
  rethinks: integer('Times a thought is rewritten', 2, 0, 4),
  discount: number('Discount', 0.9, 0.1, 1, 'What a reward is worth one thought further up.'),
  base: number('Exploration base', 10, 1, 100),
  early: flag('Stop at the first that passes', false, 'Otherwise all rollouts are played.'),
};

/**
 * RethinkMCTS (#136): a tree of thoughts, each path a plan that becomes a program. A program that fails is looked at block by block, and
 * the last thought is rewritten. Selection by Q + c·P·√ln N(parent) / (1 + n) with c = ln((N(parent) + base + 1) / base) + 4; Q is the
 * mean of discounted rewards. Values of variables are not traced: what the tests give stands for the trace.
 */
export default strategy({
  title: 'RethinkMCTS: thoughts that are thought anew',
  summary: 'Search a tree of thoughts that lead to programs, and rewrite the thought whose program fails its tests.',
  papers: [
    {
      title: 'RethinkMCTS: Refining Erroneous Thoughts in Monte Carlo Tree Search for Code Generation',
      system: 136,
    },
  ],
  family: 'search',
  roles: ['actor', 'critic', 'reviser', 'judge'],
  needs: ['javascript'],
  expect: 'GPT-3.5 rises from 70 to 89 percent on HumanEval; compare with the best of as many samples.',
  options,
  calls: ({ rollouts, rethinks }) => rollouts * (3 + 3 * rethinks),

  async *run(context, set) {
    const root: Place = rootNode({ text: '', prior: 1, analysis: '' });
    const found: Valued[] = [];
    let rollout = 0;
    for (; rollout < set.rollouts; rollout++) {
      const valued: Valued = yield* play(context.branch(rollout), root, set);
      found.push(valued);
      if (set.early && valued.trial.fault === null) break;
    }
    const reason = rollout < set.rollouts ? 'a program passes' : `${set.rollouts} rollouts are played`;
    yield context.note({ type: 'loop-stop', reason });
    const trials = found.map(({ trial }) => trial);
    const values = found.map(({ value }) => value);
    return answerOf(
      yield* pickBest(context, trials, values, (value) => `the best value in the tree, ${value.toFixed(2)}`),
    );
  },
});

/** Select, expand, write, run, rethink, and give the reward back. */
async function* play(context: Context, root: Place, set: OptionValues<typeof options>): Steps<Valued> {
  const leaf = descend(root, set.base);
  if (leaf.visits || !leaf.parent) yield* expand(context, leaf, set.width);
  const node = descend(leaf, set.base);
  let trial = yield* coded(context, node);
  for (let time = 0; time < set.rethinks && trial.fault !== null; time++) {
    yield* rethink(context, node, trial);
    trial = yield* coded(context, node);
  }
  const sure = trial.fault === null ? yield* grade(context, trial, 100, 'judge', 'rethink-score') : null;
  const value = trial.fault === null ? 0.8 * trial.share + 0.2 * (2 * (sure ?? 0.5) - 1) : trial.share;
  reward(node, value, set.discount);
  return { trial, value };
}

/** Down to a thought after which nothing was thought yet; of equal ones the elder. */
function descend(from: Place, base: number): Place {
  let node = from;
  while (node.children.length)
    node = node.children.reduce((best, child) => (bound(child, base) > bound(best, base) ? child : best));
  return node;
}

function bound(node: Place, base: number): number {
  const above = Math.max(1, node.parent?.visits ?? 1);
  const c = Math.log((above + base + 1) / base) + 4;
  return (
    meanReward(node) + (c * node.state.prior * Math.sqrt(Math.log(above))) / (1 + node.visits) + node.state.prior * 1e-9
  );
}

async function* expand(context: Context, leaf: Place, width: number): Steps<void> {
  const { analysis } = leaf.state;
  const feedback = analysis ? `What was found in a program that follows them:\n${analysis}\n` : '';
  const slots = { ...wanted(context), thoughts: pathOf(leaf) || 'none', feedback, width: String(width) };
  const { text, key } = yield* say(context, 'actor', 'rethink-thoughts', slots);
  // Should the budget end here, the first thoughts are all there is.
  if (!leaf.parent) yield context.note({ type: 'draft-ready', draft: { text, value: null }, of: key });
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)](?=\s))\s*/, '').trim());
  const thoughts = lines.filter(Boolean).slice(0, width).map(readThought);
  if (!thoughts.length) {
    const message = 'No thought was given; the program is written without one.';
    yield context.note({ type: 'warning', setting: 'rethink-thoughts', message });
  }
  for (const thought of thoughts.length ? thoughts : [{ text: '', prior: 1 }]) grow(leaf, { ...thought, analysis: '' });
}

/** "0.8: sort first"; without a number it is as promising as not. */
function readThought(line: string): Pick<Thought, 'text' | 'prior'> {
  const [, number, rest] = /^\W*([01](?:\.\d+)?|\.\d+)\s*[:–-]\s*(.+)$/.exec(line) ?? [];
  return number === undefined ? { text: line, prior: 0.5 } : { text: rest!, prior: Math.min(1, Number(number)) };
}

/** The thoughts from the first to this one, numbered. */
function pathOf(node: Place): string {
  const path: string[] = [];
  for (let at: Place | null = node; at?.parent; at = at.parent) path.unshift(at.state.text);
  return path.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

function coded(context: Context, node: Place): Steps<Trial> {
  const slots = { ...wanted(context), thoughts: pathOf(node) };
  return write(context, { messages: [user(fill('rethink-code', slots, context.wording))], purpose: 'rethink-code' });
}

async function* rethink(context: Context, node: Place, { code, result, key, share }: Trial): Steps<void> {
  const slots = { ...wanted(context), code, result, thoughts: pathOf(node) };
  const found = yield* say(context, 'critic', 'rethink-blocks', slots);
  const verdict = { score: share, feedback: found.text };
  yield context.note({ type: 'verdict-ready', verdict, by: found.key, of: key });
  node.state.analysis = found.text.trim();
  const { text } = yield* say(context, 'reviser', 'rethink-thought', { ...slots, analysis: found.text });
  if (text.trim()) node.state.text = text.trim();
}

function reward(node: Place, value: number, discount: number): void {
  let worth = value;
  for (let at: Place | null = node; at; at = at.parent, worth *= discount) {
    at.visits++;
    at.total += worth;
  }
}
