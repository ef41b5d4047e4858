import { meanReward, type Node } from './tree';

/** The part of a place that counts here. */
interface Valued {
  readonly did: string;
  /** In [-100, 100]. */
  readonly value: number | null;
}
/** A value from here on is high. */
const high = 75;
const bonus = 50;
const penalty = 25;

/**
 * How much a node asks for one more action (SWE-Search): its mean value from -100 to 100 + √(ln N(parent) / n) + bonuses − 0.8·√depth. A
 * bonus each for a fresh child of a high-valued node, for a high-valued node with a bad child, and for a bad step after a high-valued
 * one, where a correction is to be expected; a penalty for each action on the path that repeats an earlier one.
 */
export function bound(node: Node<Valued>): number {
  // The start was no step: it is worth nothing, so that what follows is judged by itself.
  const mean = node.parent && node.visits ? 200 * meanReward(node) - 100 : 0;
  const exploration = node.visits ? Math.sqrt(Math.log(Math.max(1, node.parent?.visits ?? 1)) / node.visits) : 0;
  return mean + exploration + bonuses(node) - 0.8 * Math.sqrt(node.depth) - penalty * repeats(node);
}

function bonuses(node: Node<Valued>): number {
  const valued = (one: Node<Valued> | null) => one?.state.value ?? 0;
  const fresh = node.children.length === 0 && valued(node.parent) >= high;
  const spoilt = valued(node) >= high && node.children.some((child) => valued(child) < 0);
  const correction = fresh && valued(node) < 0;
  return bonus * [fresh, spoilt, correction].filter(Boolean).length;
}

/** How many actions on the path were done before on it. */
function repeats(node: Node<Valued>): number {
  const path: string[] = [];
  for (let at: Node<Valued> | null = node; at?.parent; at = at.parent) path.push(at.state.did);
  return path.length - new Set(path).size;
}
