import { textOf } from '../../src/contract/engine';
import { scripted, type Line } from './scripted';

/**
 * A model that answers by what the last message says: the first rule whose words are in it gives the next of its lines, its
 * last line again and again. One request at a time. What no rule knows is an error of the test.
 */
export function answering(...rules: readonly (readonly [words: string | RegExp, ...lines: Line[]])[]) {
  const used = rules.map(() => 0);
  return scripted(({ messages }) => {
    const asked = textOf(messages.at(-1)!);
    const at = rules.findIndex(([words]) => (typeof words === 'string' ? asked.includes(words) : words.test(asked)));
    if (at < 0) throw new Error(`No rule of this test answers: ${asked}`);
    const lines = rules[at]!.slice(1) as Line[];
    return lines[Math.min(used[at]!++, lines.length - 1)]!;
  }, 1);
}
