import { expect, it } from 'vitest';
import { exporters } from '../../../src/exports';
import { drawnFile } from '../../../src/exports/picture-files';
import { lineWriter } from '../../../src/exports/line-writer';
import { runs } from '../runs';
import { rowsOf } from './rows-of';

const source = runs['drawings']!;

it('pairs drawings with their pictures and what a judge saw on them', () => {
  const [pair, ...more] = rowsOf('drawings-compared', 'pair', source);
  expect(more).toEqual([]);
  expect(pair).toMatchObject({
    chosen: [{ content: '<svg><circle/></svg>' }],
    rejected: [{ content: '<svg><rect/></svg>' }],
    score_chosen: 0.9,
    chosen_objects: [],
    rejected_objects: [{ met: true }],
  });
  const kinds = new Map([['drawings-compared', exporters.get('drawings-compared')!]]);
  const line = JSON.parse(
    lineWriter(kinds)({ kind: 'drawings-compared', side: 'train', row: pair!, files: [] }),
  ) as object;
  expect(line).toMatchObject({
    chosen_picture: drawnFile('data:image/png;base64,bbbb'),
    rejected_picture: drawnFile('data:image/png;base64,aaaa'),
  });
  expect(Object.keys(line)).not.toContain('drawn');
});

it('scores a drawing as a whole and part by part, and says that the wanted picture was read', () => {
  const [first, second] = rowsOf('drawings-scored', 'reward', source);
  expect(first).toMatchObject({
    reward: 0.4,
    components: { global: 0.4, regional: 0.5, parts: 2 },
    regions: [
      { tag: 'rect', score: 1 },
      { tag: 'circle', score: 0 },
    ],
    gold_seen_by: ['exporter'],
  });
  expect(second!.components).toEqual({ global: 0.9, regional: 0.75, parts: 2 });
  const { wanted: _wanted, ...alone } = source;
  expect(rowsOf('drawings-scored', 'reward', alone)[0]).toMatchObject({
    components: { global: 0.4, regional: null, parts: 0 },
    gold_seen_by: [],
  });
});
