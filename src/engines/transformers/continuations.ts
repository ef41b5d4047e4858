import { logSumExp } from './logprobs';
import type { Ready } from './model';
import { passLength, type Memory } from './network';

/** A text that may come next. */
export interface Continuation {
  readonly ids: readonly number[];
  /** The natural logarithm of the probability of each token, once it is known. */
  readonly logprobs: number[];
  /** Tokens that another continuation had read already. */
  reused: number;
  readonly signal: AbortSignal;
}

/**
 * Reads continuations of one text, whose `memory` and last logits are given. What they have in common is read once; where they
 * part, each goes on from there in passes of its own, so that none is filled up to the length of another. The last token of each is
 * only predicted, never read. Each gets the numbers it would get alone.
 */
export async function readContinuations(
  { network, breathe }: Pick<Ready, 'network' | 'breathe'>,
  all: readonly Continuation[],
  memory: Memory,
  last: Float32Array,
): Promise<void> {
  const { shape } = network;

  /** After `at` tokens of each, which are the same. */
  const follow = async (lines: readonly Continuation[], at: number, past: Memory, logits: Float32Array) => {
    learn(lines, at, logits);
    const longer = lines.filter(({ ids }) => ids.length > at + 1);
    for (const part of partsOf(longer, at)) {
      if (part.every(({ signal }) => signal.aborted)) continue;
      const run = commonRun(part, at);
      const { memory: next, rows } = await read((part[0] as Continuation).ids.slice(at, at + run), past);
      try {
        for (const line of part.slice(1)) line.reused += run;
        for (const [place, row] of rows.slice(0, -1).entries()) learn(part, at + 1 + place, row);
        await follow(part, at + run, next, rows.at(-1) as Float32Array);
      } finally {
        network.release(next);
      }
    }
  };
  /** Those that go on alike go on together where this saves a pass and changes no number. */
  const partsOf = (lines: readonly Continuation[], at: number): readonly (readonly Continuation[])[] =>
    alike(lines, at).flatMap((part) =>
      shape.grain === 1 && commonRun(part, at) >= Math.max(2, shape.least) ? [part] : part.map((line) => [line]),
    );
  const read = async (ids: readonly number[], past: Memory) => {
    let { memory: next, rows } = { memory: past, rows: [] as readonly Float32Array[] };
    try {
      for (let at = 0; at < ids.length;) {
        const some = ids.slice(at, at + passLength(shape, ids.length - at));
        const pass = await network.forward(filled(some, shape.least), next, 'all');
        if (next !== past) network.release(next);
        next = pass.memory;
        rows = [...rows, ...pass.rows.slice(0, some.length)];
        at += some.length;
        await breathe();
      }
      return { memory: next, rows };
    } catch (error) {
      if (next !== past) network.release(next);
      throw error;
    }
  };
  await follow(all, 0, memory, last);
}

const learn = (lines: readonly Continuation[], at: number, logits: Float32Array) => {
  const norm = logSumExp(logits);
  for (const { ids, logprobs } of lines) logprobs.push(Math.min(0, (logits[ids[at] as number] as number) - norm));
};

/** Those with the same token at a place. */
function alike(lines: readonly Continuation[], at: number): readonly (readonly Continuation[])[] {
  const parts = new Map<number | undefined, Continuation[]>();
  for (const line of lines) parts.set(line.ids[at], [...(parts.get(line.ids[at]) ?? []), line]);
  return [...parts.values()];
}

/** Tokens from `at` that all have in common and that all read. */
function commonRun(lines: readonly Continuation[], at: number): number {
  const [first, ...others] = lines.map(({ ids }) => ids.slice(at, -1));
  let run = 0;
  while (run < (first?.length ?? 0) && others.every((ids) => ids[run] === first?.[run])) run++;
  return run;
}

/** A pass of the least length: what stands after a token changes nothing of it. */
const filled = (ids: readonly number[], least: number): readonly number[] =>
  ids.length < least ? [...ids, ...Array<number>(least - ids.length).fill(ids.at(-1) as number)] : ids;
