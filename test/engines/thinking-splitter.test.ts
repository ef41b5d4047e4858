import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinkingSplitter } from '../../src/engines/thinking-splitter';

/** What is text and what is thinking at the end, after all that was taken back. */
function split(pieces: readonly string[]) {
  const splitter = thinkingSplitter();
  let [text, reasoning] = ['', ''];
  for (const piece of [...pieces.flatMap((piece) => [...splitter.push(piece)]), ...splitter.end()])
    if (piece.kind === 'recant') text = '';
    else if (piece.kind === 'text') text += piece.text;
    else reasoning += piece.text;
  return { text, reasoning };
}
const cutAt = (whole: string, cuts: readonly number[]) => {
  const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => whole.slice(from, places[index] ?? whole.length));
};

it.each([
  ['Seven.', { text: 'Seven.', reasoning: '' }],
  ['<think>Hm.</think>\n\nSeven.', { text: 'Seven.', reasoning: 'Hm.' }],
  ['\n<think>\nHm.\n</think>Seven.', { text: 'Seven.', reasoning: '\nHm.\n' }],
  ['<thinking>Hm.</thinking>Seven.', { text: 'Seven.', reasoning: 'Hm.' }],
  ['[THINK]Hm.[/THINK]Seven.', { text: 'Seven.', reasoning: 'Hm.' }],
  ['Hm.</think>Seven.', { text: 'Seven.', reasoning: 'Hm.' }],
  ['<think>Hm, no end', { text: '', reasoning: 'Hm, no end' }],
  ['<think></think>Seven.', { text: 'Seven.', reasoning: '' }],
  ['Write <think> like this.', { text: 'Write <think> like this.', reasoning: '' }],
  ['<think>A</think>B </think> C', { text: 'B </think> C', reasoning: 'A' }],
  ['3 < 4 and <th', { text: '3 < 4 and <th', reasoning: '' }],
  ['  ', { text: '  ', reasoning: '' }],
])('%j is parted wherever it is cut', (whole, parts) => {
  expect(split([whole])).toEqual(parts);
  expect(split([...whole])).toEqual(parts);
  fc.assert(fc.property(fc.array(fc.nat()), (cuts) => void expect(split(cutAt(whole, cuts))).toEqual(parts)));
});

it('holds back no more than what may be a mark', () => {
  const splitter = thinkingSplitter();
  expect([...splitter.push('Seven</th')]).toEqual([{ kind: 'text', text: 'Seven' }]);
  expect([...splitter.push('e way')]).toEqual([{ kind: 'text', text: '</the way' }]);
});

it('begins within the thinking where the prompt has opened it, and takes nothing back', () => {
  const splitter = thinkingSplitter('</think>');
  const pieces = ['Three and', ' four.</th', 'ink>\n\nSeven.'].flatMap((text) => [...splitter.push(text)]);
  expect(pieces).toEqual([
    { kind: 'reasoning', text: 'Three and' },
    { kind: 'reasoning', text: ' four.' },
    { kind: 'text', text: 'Seven.' },
  ]);
});
