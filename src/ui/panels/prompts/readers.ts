import { optionValues } from '../../../contract/options';
import type { Strategy } from '../../../contract/strategy';
import type { Problem } from '../../../contract/task';
import { rehearse } from '../setup/rehearsal';

/** A method that reads a wording, and the role that reads it. */
export interface Reader {
  /** Id of the strategy. */
  readonly strategy: string;
  readonly role: string;
}

/** The plainest methods of all: with them a wording is scored without much around it. */
const plainest = ['single', 'actor-critic'];
/** 'choose' is only read where there is something to choose from. */
const posed = { id: 'on-paper', prompt: 'What is 2 + 2?' };
const problems: { readonly [prompt: string]: Problem } = { choose: { ...posed, choices: ['3', '4'] } };

/**
 * The methods that read this wording with their usual options, the plainest first: each is played on paper. Null is one that does
 * not read it.
 */
export async function* readersOf(
  prompt: string,
  strategies: ReadonlyMap<string, Strategy>,
): AsyncGenerator<Reader | null, void, void> {
  for (const [id, strategy] of inOrder(strategies)) {
    const { wordings } = await rehearse(strategy, optionValues(strategy.options, {}), problems[prompt] ?? posed);
    const read = wordings.find(({ name }) => name === prompt);
    yield read ? { strategy: id, role: read.role } : null;
  }
}

function inOrder(strategies: ReadonlyMap<string, Strategy>) {
  const rank = ([id, { calls, options }]: readonly [string, Strategy]) =>
    plainest.includes(id) ? plainest.indexOf(id) - plainest.length : calls(optionValues(options, {}));
  return [...strategies].map((one) => [rank(one), one] as const).toSorted(([a], [b]) => a - b).map(([, one]) => one); // prettier-ignore
}
