import { expect, it } from 'vitest';
import { exporters } from '../../src/exports';
import { grouped } from '../../src/base/grouped';
import { lineWriter } from '../../src/exports/line-writer';
import { faultsOf, visionFaultsOf } from './trl';
import { runs } from './runs';

it.each([...exporters])('a trainer reads every line of %s as it is', (kind, exporter) => {
  const lineOf = lineWriter(new Map([[kind, exporter]]));
  const rows = Object.values(runs).flatMap((source) => exporter.rows(source));
  expect(rows.length).toBeGreaterThan(0);
  const lines = rows.map((row) => JSON.parse(lineOf({ kind, side: 'train', row, files: [] })) as object);
  for (const line of lines) expect(faultsOf(exporter.shape, line)).toEqual([]);
  expect(new Set(lines.map((line) => Object.keys(line).sort().join(' '))).size).toBe(1);
});

it('finds what is wrong with a line', () => {
  expect(faultsOf('pair', { prompt: 'x', chosen: [] })).not.toEqual([]);
  expect(faultsOf('reward', { prompt: [{ role: 'user', content: 'x' }], images: [] })).toContain(
    "'images' means something else to trainers",
  );
  expect(faultsOf('sft', { prompt: [{ role: 'system', content: 'x' }] })).toContain('no user speaks in the prompt');
  expect(faultsOf('step', { prompt: 'x', completions: ['a'], labels: [true, false] })).toContain(
    'labels are not one a step',
  );
});

it.each([...exporters].filter(([, { shape }]) => ['sft', 'pair', 'label', 'reward'].includes(shape)))(
  'a trainer of models that see reads the lines of %s with their pictures',
  (kind, exporter) => {
    const lineOf = lineWriter(new Map([[kind, exporter]]));
    const [first] = Object.values(runs).flatMap((source) => exporter.rows(source));
    const files = ['a.png', 'b.jpg'];
    const row = { ...first!, images: ['a', 'b'] };
    const line = JSON.parse(lineOf({ kind, side: 'train', row, files })) as object;
    expect(visionFaultsOf(exporter.shape, line)).toEqual([]);
    expect(visionFaultsOf(exporter.shape, { ...line, file_names: ['a.png'] })).toContain(
      '2 placeholders for 1 pictures',
    );
    expect(faultsOf(exporter.shape, line)).not.toEqual([]);
  },
);

it('gives lines of several kinds of one shape one schema', () => {
  for (const [shape, of] of grouped([...exporters], ([, exporter]) => exporter.shape)) {
    const lineOf = lineWriter(new Map(of));
    const rows = of.flatMap(([kind, exporter]) =>
      Object.values(runs).flatMap((source) =>
        exporter.rows(source).map((row) => ({ kind, side: 'train' as const, row, files: [] })),
      ),
    );
    const lines = rows.map((row) => JSON.parse(lineOf(row)) as { readonly components?: object });
    expect(new Set(lines.map((line) => Object.keys(line).sort().join(' '))), shape).toSatisfy(
      (names: Set<string>) => names.size === 1,
    );
    expect(new Set(lines.map(({ components = {} }) => Object.keys(components).sort().join(' ')))).toSatisfy(
      (names: Set<string>) => names.size === 1,
    );
  }
});
