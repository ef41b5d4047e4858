import { expect, it } from 'vitest';
import { exporters } from '../../src/exports';
import { grouped } from '../../src/exports/grouped';
import { lineWriter } from '../../src/exports/gather';
import { faultsOf } from './trl';
import { runs } from './runs';

it.each([...exporters])('a trainer reads every line of %s as it is', (kind, exporter) => {
  const lineOf = lineWriter(new Map([[kind, exporter]]));
  const rows = Object.values(runs).flatMap((source) => exporter.rows(source));
  expect(rows.length).toBeGreaterThan(0);
  const lines = rows.map((row) => JSON.parse(lineOf({ kind, side: 'train', row })) as object);
  for (const line of lines) expect(faultsOf(exporter.shape, line)).toEqual([]);
  expect(new Set(lines.map((line) => Object.keys(line).sort().join(' '))).size).toBe(1);
});

it('finds what is wrong with a line', () => {
  expect(faultsOf('pair', { prompt: 'x', chosen: [] })).not.toEqual([]);
  expect(faultsOf('step', { prompt: 'x', completions: ['a'], labels: [true, false] })).toContain(
    'labels are not one a step',
  );
});

it('gives lines of several kinds of one shape one schema', () => {
  for (const [shape, of] of grouped([...exporters], ([, exporter]) => exporter.shape)) {
    const lineOf = lineWriter(new Map(of));
    const rows = of.flatMap(([kind, exporter]) =>
      Object.values(runs).flatMap((source) =>
        exporter.rows(source).map((row) => ({ kind, side: 'train' as const, row })),
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
