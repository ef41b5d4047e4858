import { answerOf, type Draft } from '../blocks/act';
import { patch, perform, projectOf, readAction, type Done } from '../blocks/repository';
import { mean } from '../blocks/mean';
import { tryOut } from '../blocks/program';
import { say } from '../blocks/say';
import { best } from '../blocks/select';
import { elected } from '../blocks/swe-debate';
import { bound } from '../blocks/swe-score';
import { credit, everyNode, grow, meanReward, rootNode, type Node } from '../blocks/tree';
import { choice, integer, number, type OptionValues } from '../contract/options';
import { repositoryOf } from '../contract/repository';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** After one action. `value` is in [-100, 100]; rewards in the tree are (value + 100) / 200. */
export interface Place extends Done {
  readonly did: string;
  readonly finished: boolean;
  readonly value: number | null;
  readonly why: string;
  readonly key: string;
}
const options = {
  iterations: integer('Iterations', 20, 1, 60),
  width: integer('Actions after each', 3, 1, 6),
  depth: integer('Actions on a path', 12, 2, 30),
  enough: integer('Finished paths', 3, 1, 10, 'The search ends when so many are finished.'),
  threshold: number('Value to stop at', 95, 0, 100),
  final: choice('Handed in by', ['mean value', 'debate']),
  agents: integer('Agents in the debate', 3, 1, 7, 'The paper has five.'),
  rounds: integer('Rounds of the debate', 1, 1, 5, 'The paper has three.'),
};

/**
 * SWE-Search (#61): a tree of actions on a project in memory. A node is chosen by UCT with bonuses, gets one more action in view of what
 * its other actions came to, and a critic values the step with a number and a reason. What is handed in has the best mean
 * value, or wins a debate.
 */
export default strategy({
  title: 'SWE-Search: a tree of edits',
  summary:
    'Search, view, edit and test a small project along many paths, judged step by step, and hand in the best change.',
  papers: [
    {
      title: 'SWE-Search: Enhancing Software Agents with Monte Carlo Tree Search and Iterative Refinement',
      url: 'https://arxiv.org/abs/2410.20285',
      system: 61,
    },
  ],
  family: 'search',
  roles: ['actor', 'critic', 'judge'],
  needs: ['javascript'],
  expect:
    'About a quarter more issues resolved than by a single path, across models; values of small critics say little.',
  options,
  calls: ({ iterations, agents, rounds }) => 2 * iterations + agents * rounds,
  presets: [
    { title: 'SWE-Search, single path', system: 61, options: { width: 1, enough: 1 } },
    { title: 'SWE-Search, debate', system: 61, options: { final: 'debate' } },
  ],

  async *run(context, set) {
    const project = projectOf(context);
    const start: Place = {
      files: project.files,
      observation: '',
      share: null,
      did: '',
      finished: false,
      value: null,
      why: '',
      key: '',
    };
    const root = rootNode(start);
    let reason = `${set.iterations} iterations are over`;
    for (let iteration = 0; iteration < set.iterations; iteration++) {
      const node = select(root, set);
      if (!node) reason = 'every path is at its end';
      if (!node) break;
      const child = yield* expand(context.branch(iteration), node, project, iteration === 0);
      const finished = everyNode(root).filter(({ state }) => state.finished);
      if (child.finished && (child.value ?? 0) >= set.threshold) reason = `a finished path is worth ${child.value}`;
      else if (finished.length >= set.enough) reason = `${set.enough} paths are finished`;
      else continue;
      break;
    }
    yield context.note({ type: 'loop-stop', reason });
    const chosen: Node<Place> = yield* discriminate(context, root, set, project.question);
    return yield* handedIn(context, chosen.state, project.files);
  },
});

/** The node of the highest score among those that may have one more action; the elder of a tie. */
function select(root: Node<Place>, { width, depth }: OptionValues<typeof options>): Node<Place> | null {
  const open = everyNode(root).filter(
    ({ state, children, depth: at }) => !state.finished && at < depth && children.length < width,
  );
  return open.length ? best(open, (node) => bound(node)) : null;
}

/** One action, done and valued. What cannot be read as an action is one that does nothing. */
async function* expand(
  context: Context,
  node: Node<Place>,
  { tests, question, files: original }: ReturnType<typeof projectOf>,
  first: boolean,
): Steps<Place> {
  const siblings = node.children.map(({ state }) => `- ${state.did}: ${state.value ?? 'no value'}. ${state.why}`);
  const slots = {
    question,
    history: historyOf(node) || 'nothing',
    siblings: siblings.length ? `Tried here before; do something else:\n${siblings.join('\n')}` : '',
  };
  const { text, key } = yield* say(context, 'actor', 'swe-act', slots);
  // Should the budget end here, what was said is all there is.
  if (first) yield context.note({ type: 'draft-ready', draft: { text, value: null }, of: key });
  const action = readAction(text);
  if (!action) {
    const message = `No action in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'swe-act', message });
  }
  const { files } = node.state;
  const done: Done = action
    ? yield* perform(context, action, files, tests)
    : { files, observation: 'That was no action.', share: null };
  const change = patch(original, done.files);
  if (done.files !== files && change)
    yield context.note({ type: 'draft-ready', draft: { text: change, value: null }, of: key });
  const did = action ? `${action.kind} ${action.of}`.trim() : 'nothing';
  const fresh: Place = { ...done, did, finished: action?.kind === 'finish', value: null, why: '', key };
  const child = grow(node, { ...fresh, ...(yield* valued(context, grow({ ...node, children: [] }, fresh), question)) });
  credit(child, ((child.state.value ?? 0) + 100) / 200);
  return child.state;
}

/** A number from -100 to 100 and a reason; null, and counted, where none can be read. */
async function* valued(context: Context, node: Node<Place>, question: string): Steps<Pick<Place, 'value' | 'why'>> {
  const { text, key } = yield* say(context, 'critic', 'swe-value', { question, history: historyOf(node) });
  const number = /value\W{0,4}?(-?\d+(?:\.\d+)?)/i.exec(text)?.[1];
  const value = number === undefined || Math.abs(Number(number)) > 100 ? null : Number(number);
  if (value === null) {
    const message = `No value from -100 to 100 in: "${text.slice(-40)}".`;
    yield context.note({ type: 'warning', setting: 'swe-value', message });
  }
  const score = value === null ? null : (value + 100) / 200;
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: text }, by: key, of: node.state.key });
  return { value, why: text.split('\n')[0]!.slice(0, 200) };
}

/** What was done from the start to this node, and what it gave; long results are cut. */
function historyOf(node: Node<Place>): string {
  const lines: string[] = [];
  for (let at: Node<Place> | null = node; at?.parent; at = at.parent)
    lines.unshift(`> ${at.state.did}\n${at.state.observation.slice(0, 1500)}`);
  return lines.slice(-8).join('\n');
}

/** Finished paths are handed in, else changes, else anything that was done. */
async function* discriminate(
  context: Context,
  root: Node<Place>,
  { final, agents, rounds }: OptionValues<typeof options>,
  question: string,
): Steps<Node<Place>> {
  const all = everyNode(root).slice(1);
  const changed = all.filter(({ state }) => state.files !== root.state.files);
  const finished = changed.filter(({ state }) => state.finished);
  const candidates = finished.length ? finished : changed.length ? changed : all;
  if (final === 'debate' && candidates.length > 1) {
    const texts = candidates.map(({ state }) => patch(root.state.files, state.files) || state.did);
    const index = yield* elected(context.branch('debate'), question, texts, agents, rounds);
    if (index !== null) {
      yield context.note({ type: 'answer-chosen', of: candidates[index]!.state.key, reason: 'the debate was for it' });
      return candidates[index]!;
    }
  }
  const chosen = best(candidates, (node) => mean([meanReward(node), node.state.share]));
  const reason = `the best mean value, ${(200 * meanReward(chosen) - 100).toFixed(0)}`;
  yield context.note({ type: 'answer-chosen', of: chosen.state.key, reason });
  return chosen;
}

/** The changed files; for a problem without a project the program, which is run once more. */
async function* handedIn(
  context: Context,
  { files, key, did }: Place,
  before: Done['files'],
): Steps<ReturnType<typeof answerOf>> {
  const text = patch(before, files) || did;
  if (repositoryOf(context.problem)) return { text, value: null };
  const code = Object.values(files).join('\n');
  const trial: Draft = yield* tryOut(context, { text: `\`\`\`js\n${code}\n\`\`\``, key });
  return answerOf(trial);
}
