import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/store/lines';
import { collect } from './samples';

/** A file whose stream comes in the given pieces. */
const inPieces = (bytes: Uint8Array, size: number): Blob =>
  ({
    stream: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      }),
  }) as Blob;

it('finds the same lines however the bytes are cut', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => text.replaceAll(/[\n\uFEFF]/g, '')),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (lines, size, ended) => {
      const bytes = new TextEncoder().encode(lines.join('\n') + (ended && lines.length ? '\n' : ''));
      const found = await collect(linesOf(inPieces(bytes, size), 1000));
      const expected = !ended && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      expect(found.map(({ text }) => text)).toEqual(expected);
      expect(found.map(({ number }) => number)).toEqual(expected.map((_, at) => at + 1));
    }),
  );
});

it('passes over a line that is too long without holding it', async () => {
  const bytes = new TextEncoder().encode(`ab\n${'x'.repeat(100)}\ncd`);
  const found = await collect(linesOf(inPieces(bytes, 8), 10));
  expect(found.map(({ text }) => text)).toEqual(['ab', null, 'cd']);
});

it('closes the file when nobody reads on', async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('a\nb\n')),
    cancel: () => void (cancelled = true),
  });
  for await (const _ of linesOf({ stream: () => stream } as Blob, 10)) break;
  expect(cancelled).toBe(true);
});
