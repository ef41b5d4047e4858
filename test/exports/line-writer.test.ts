import { expect, it } from 'vitest';
import { exporters } from '../../src/exports';
import { gathering } from '../../src/exports/gather';
import { lineWriter } from '../../src/exports/line-writer';
import { withImages } from './source';

const kinds = (id: string) => new Map([[id, exporters.get(id)!]]);
const gathered = (id: string, pictures: ReadonlyMap<string, string>, of = withImages(pictures, 'a', 'b')) => {
  const { add, tally } = gathering({ kinds: kinds(id), filter: {}, testShare: 0, splitSeed: 1 });
  const lineOf = lineWriter(kinds(id));
  const lines = add(of).map((row) => JSON.parse(lineOf(row)) as { readonly [column: string]: unknown });
  return { lines, tally };
};
const here = new Map([
  ['a', 'image/png'],
  ['b', 'image/jpeg'],
]);

it('puts a placeholder for each picture before the first words, and names the files', () => {
  const { lines, tally } = gathered('right-answers', here);
  expect(lines).toMatchObject([
    {
      prompt: [{ role: 'user', content: [{ type: 'image' }, { type: 'image' }, { type: 'text', text: 'Q' }] }],
      completion: [{ role: 'assistant', content: [{ type: 'text', text: '3*4 = 12\nAnswer: 12' }] }],
      file_names: ['a.png', 'b.jpg'],
    },
  ]);
  expect([...tally.images]).toEqual(['a', 'b']);
});

it('leaves rows out whose pictures are gone, or that no trainer reads with pictures', () => {
  const gone = gathered('right-answers', new Map([['a', 'image/png']]));
  expect([gone.lines, gone.tally.blind]).toEqual([[], 1]);
  const steps = gathered('step-labels', here);
  expect(steps.lines).toEqual([]);
  expect(steps.tally.blind).toBeGreaterThan(0);
});

it('tells rows with the same words and other pictures apart', () => {
  const { add, tally } = gathering({ kinds: kinds('right-answers'), filter: {}, testShare: 0, splitSeed: 1 });
  expect(add(withImages(here, 'a'))).toHaveLength(1);
  expect(add(withImages(here, 'b'))).toHaveLength(1);
  expect(add(withImages(here, 'b'))).toHaveLength(0);
  expect(tally.twice).toBe(1);
});
