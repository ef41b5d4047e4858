import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventReader } from '../../../src/engines/openai/sse';

const readIn = (pieces: readonly string[]) => {
  const reader = eventReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
};

const word = fc.stringMatching(/^[a-z {}":,é😀]{0,12}$/);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
/** An event as a server may write it, and the data it carries. */
const event = fc.record({
  data: fc.array(word, { minLength: 1, maxLength: 3 }),
  noise: fc.array(fc.constantFrom(': ping', 'event: chunk', 'id: 7', 'retry: 10', ':', 'nonsense', 'dataset: 1'), {
    maxLength: 2,
  }),
  end: lineEnd,
});

it('gives every event once and whole, wherever the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(event), fc.array(fc.nat()), fc.boolean(), (events, cuts, mark) => {
      const stream =
        (mark ? '\uFEFF' : '') +
        events
          .map(({ data, noise, end }) => [...noise, ...data.map((line) => `data: ${line}`), '', ''].join(end))
          .join('');
      const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b);
      const pieces = [0, ...places].map((from, index) => stream.slice(from, places[index] ?? stream.length));
      expect(readIn(pieces)).toEqual(events.map(({ data }) => data.join('\n')));
    }),
  );
});

describe('server-sent events', () => {
  it.each([
    ['a comment between events', ': hello\n\ndata: 1\n\n: again\ndata: 2\n\n', ['1', '2']],
    ['the end mark of the protocol', 'data: {"a":1}\n\ndata: [DONE]\n\n', ['{"a":1}', '[DONE]']],
    ['no space after the colon', 'data:1\n\ndata:  2\n\n', ['1', ' 2']],
    ['a field without a colon', 'data\n\n', ['']],
    ['a last event without its blank line', 'data: 1\n\ndata: 2', ['1', '2']],
    ['nothing', '', []],
    ['an event without data', 'event: ping\n\ndata: 1\n\n', ['1']],
  ])('are read with %s', (_what, stream, data) => expect(readIn([stream])).toEqual(data));

  it('are not doubled by a break cut in two', () => {
    expect(readIn(['data: 1\r', '\n\r', '\n', 'data: 2\r\n\r\n'])).toEqual(['1', '2']);
  });
});
