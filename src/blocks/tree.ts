/** A node of a search tree. `visits` and `total` change as rewards come in; they belong to one run of one strategy. */
export interface Node<State> {
  readonly state: State;
  readonly parent: Node<State> | null;
  readonly children: Node<State>[];
  /** Distance from the root. */
  readonly depth: number;
  visits: number;
  /** Sum of rewards, each in [0, 1]. */
  total: number;
}

export const rootNode = <State>(state: State): Node<State> => ({
  state,
  parent: null,
  children: [],
  depth: 0,
  visits: 0,
  total: 0,
});

/** Grows a leaf under `parent`. */
export function grow<State>(parent: Node<State>, state: State): Node<State> {
  const child: Node<State> = { ...rootNode(state), parent, depth: parent.depth + 1 };
  parent.children.push(child);
  return child;
}

/** Mean reward; 0 where none came yet. */
export const meanReward = ({ visits, total }: Node<unknown>): number => (visits ? total / visits : 0);

/** UCT (Kocsis and Szepesvári 2006): mean + c·√(ln N(parent) / N). A node nobody visited comes first. */
export function uct(node: Node<unknown>, c: number): number {
  if (!node.visits) return Infinity;
  return meanReward(node) + c * Math.sqrt(Math.log(Math.max(1, node.parent?.visits ?? 1)) / node.visits);
}

/** From the root along the highest UCT to the first node that `open` says may grow, or to a leaf. Ties go to the elder. */
export function descend<State>(root: Node<State>, open: (node: Node<State>) => boolean, c: number): Node<State> {
  let node = root;
  while (!open(node) && node.children.length)
    node = node.children.reduce((best, child) => (uct(child, c) > uct(best, c) ? child : best));
  return node;
}

/** Gives a reward to a node and to all above it. */
export function credit(node: Node<unknown>, reward: number): void {
  for (let at: Node<unknown> | null = node; at; at = at.parent) {
    at.visits++;
    at.total += reward;
  }
}

/** The node and everything under it, parents first. */
export const everyNode = <State>(root: Node<State>): readonly Node<State>[] => [
  root,
  ...root.children.flatMap(everyNode),
];
