import { expect, it } from 'vitest';
import { probed } from '../../../src/lab/analysis/probe';
import { signalWorth } from '../../../src/lab/analysis/signals';
import type { CellResult } from '../../../src/lab/result';
import { cell as ended } from '../../support/experiment';

/** The state tells whether it is right, beside a number that tells nothing. */
const cell = (index: number, more: Partial<CellResult> = {}): CellResult =>
  ended({
    contestant: 'c',
    problem: `p${index}`,
    index,
    score: index % 2,
    signals: [{ draft: 0, mean: 0.5, state: [index % 2 ? 3 : 1, (index * 7) % 5] }],
    ...more,
  });
const cells = Array.from({ length: 20 }, (_none, index) => cell(index));

it('foretells each draft by states of other problems, and is weighed like any sign', () => {
  const inside = probed(cells).map(({ signals }) => signals![0]!.inside!);
  for (const [index, value] of inside.entries()) expect(value > 0.5).toBe(index % 2 === 1);
  expect(signalWorth(cells).find(({ signal }) => signal === 'inside')).toMatchObject({ n: 20, auroc: { value: 1 } });
});

it('adds nothing where there are too few, no states, or no marks', () => {
  expect(probed(cells.slice(0, 6))).toEqual(cells.slice(0, 6));
  const closed = cells.map((one) => ({ ...one, signals: [{ draft: 0, mean: 0.5 }] }));
  expect(probed(closed)).toEqual(closed);
  const [first] = probed([cell(0, { drafts: [null] }), ...cells.slice(1)]);
  expect(first!.signals).toEqual([cell(0).signals![0]]);
  const { signals: _none, ...bare } = cells[0]!;
  expect(probed([bare])[0]!.signals).toEqual([]);
});
