import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoded, encodingOf } from '../../src/datasets/decode';
import { pieces } from './read';

async function text(bytes: Uint8Array, length: number): Promise<string> {
  let all = '';
  for await (const piece of decoded(pieces(bytes, length))) all += piece;
  return all;
}
const utf16 = (words: string, big = false) =>
  Uint8Array.from(
    [...words].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

it.each([
  ['utf-8', new TextEncoder().encode('naïve €')],
  ['utf-16le', Uint8Array.from([0xff, 0xfe, 65, 0])],
  ['utf-16be', Uint8Array.from([0xfe, 0xff, 0, 65])],
  ['utf-16le', utf16('question,answer')],
  ['utf-16be', utf16('question,answer', true)],
  ['windows-1252', Uint8Array.from([0x6e, 0x61, 0xef, 0x76, 0x65])],
] as const)('finds %s', (encoding, bytes) => expect(encodingOf(bytes)).toBe(encoding));

it('takes the mark at the beginning away', async () => {
  const marked = new TextEncoder().encode('\ufeffquestion');
  expect(await text(marked, 1000)).toBe('question');
  expect(await text(Uint8Array.from([0xff, 0xfe, 65, 0]), 1000)).toBe('A');
});

it('gives every line one end, also where a piece ends between its two signs', async () => {
  const content = fc.array(fc.constantFrom('a', '\r\n', '\n', '\r', 'é'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 3, max: 9 }), async (parts, length) => {
      const whole = `é${parts.join('')}`;
      expect(await text(new TextEncoder().encode(whole), length)).toBe(whole.replace(/\r\n?/g, '\n'));
    }),
  );
});
