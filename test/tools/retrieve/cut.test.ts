import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from '../../../src/tools/retrieve/cut';

const of = (text: string) => cut({ id: 'd', title: 'Notes', text });

it('puts short paragraphs together and starts anew under a heading', () => {
  expect(of('First.\n\nSecond.\n\n## Bridges\nThey span.\n\nSome fall.')).toEqual([
    { id: 'd-1', title: 'Notes', text: 'First.\nSecond.' },
    { id: 'd-2', title: 'Notes: Bridges', text: 'They span.\nSome fall.' },
  ]);
});

it('cuts long paragraphs between sentences, and text without sentences anywhere', () => {
  const long = Array.from({ length: 60 }, (_, at) => `This is sentence number ${at}.`).join(' ');
  const passages = of(long);
  expect(passages.length).toBeGreaterThan(1);
  for (const { text } of passages) expect(text).toMatch(/^This .*\.$/s);
  expect(passages.map(({ text }) => text).join(' ')).toBe(long);
  expect(of('x'.repeat(2000)).map(({ text }) => text.length)).toEqual([900, 900, 200]);
});

it('loses no word of any text', () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? '';
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ab', 'Cd.', '\n', '\n\n', ' ', 'x'.repeat(950), 'é!', '?')), (pieces) => {
      const text = pieces.join('');
      const passages = of(text);
      expect(words(passages.map((passage) => passage.text).join(' '))).toBe(words(text));
      for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(900);
    }),
  );
});
