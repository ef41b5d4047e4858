import { expect, it } from 'vitest';
import { addLine, type Beginning } from '../../src/blocks/line-tree';
import { rootNode } from '../../src/blocks/tree';
import type { Asked, Context } from '../../src/contract/strategy';
import { outcome } from '../support/collect';

/** Says the lines in turn; keeps what it was asked. */
function context(lines: string[]) {
  const asked: Asked[] = [];
  const it = {
    problem: { id: 'p', prompt: 'What is 2+2?' },
    wording: {},
    async *generate(_voice: object, request: Asked) {
      asked.push(request);
      return { text: lines.shift()!, key: 'k' };
    },
  };
  return { asked, it: it as unknown as Context };
}
const root = () => rootNode<Beginning>({ text: '', option: '' });

it('grows a line under the place and goes on from it', async () => {
  const { asked, it: told } = context(['one', 'two']);
  const first = await outcome(addLine(told, root(), 1, 0));
  const second = await outcome(addLine(told, first, 1, 0));
  expect(second.state).toEqual({ text: 'one\ntwo\n', option: 'two' });
  expect(second.depth).toBe(2);
  expect(asked[1]).toMatchObject({ stop: ['\n'], messages: [{ role: 'user' }, { content: 'one\n' }] });
});

it('merges lines that hardly differ, after it has tried again', async () => {
  const { asked, it: told } = context(['x = 54', 'x = 64', 'x = 44', 'y = 1']);
  const place = root();
  const first = await outcome(addLine(told, place, 2, 1));
  expect(await outcome(addLine(told, place, 2, 1))).toBe(first);
  expect(asked).toHaveLength(3);
  expect(place.children).toHaveLength(1);
  await outcome(addLine(told, place, 2, 1));
  expect(place.children).toHaveLength(2);
});
