import { expect, it } from 'vitest';
import { random } from '../../src/base/random';
import { auroc } from '../../src/metrics/auroc';
import { linearProbe, type ProbeItem } from '../../src/metrics/linear-probe';

/** Vectors of chance, of which the right ones are moved by `apart` along one direction. */
function items(count: number, apart: number, seed: string, perGroup = 1): ProbeItem[] {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, (_none, place) => {
    const right = next() < 0.5;
    const vector = Array.from({ length: 12 }, (_zero, at) => 5 + normal() * (at + 1) + (right && at === 3 ? apart : 0));
    return { vector, right, group: `g${Math.floor(place / perGroup)}` };
  });
}
const worth = (of: readonly ProbeItem[]) =>
  auroc(linearProbe(of).map((score, place) => ({ score: score!, right: of[place]!.right }))).value!;

it('tells right from wrong by a direction that tells them apart, on items it was not fitted on', () => {
  expect(worth(items(120, 16, 'apart'))).toBeGreaterThan(0.9);
});

it('is no better and no worse than chance where vectors tell nothing', () => {
  const worths = Array.from({ length: 30 }, (_none, seed) => worth(items(60, 0, `nothing ${seed}`)));
  const mean = worths.reduce((sum, value) => sum + value, 0) / worths.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.06);
});

it('never learns from another item of the same group', () => {
  // Marks that are a whim of the group, and a vector that names the group: nothing that holds for other groups.
  const next = random('groups');
  const groups = Array.from({ length: 40 }, () => ({
    right: next() < 0.5,
    vector: Array.from({ length: 30 }, () => next()),
  }));
  const of = groups.flatMap(({ right, vector }, group) => [0, 1, 2].map(() => ({ right, vector, group: `g${group}` })));
  expect(worth(of)).toBeLessThan(0.75);
});

it('says probabilities, and is the same whatever the units of a number', () => {
  const of = items(40, 20, 'units');
  const said = linearProbe(of);
  expect(said.every((value) => value !== null && value >= 0 && value <= 1)).toBe(true);
  const scaled = linearProbe(
    of.map((item) => ({ ...item, vector: item.vector.map((value, at) => value * (at + 2) - 7) })),
  );
  for (const [place, value] of scaled.entries()) expect(value).toBeCloseTo(said[place]!, 9);
});

it('says nothing of what was not marked, nor where there is too little to fit', () => {
  const of = items(20, 9, 'few');
  const one = linearProbe([{ ...of[0]!, right: null }, ...of.slice(1)]);
  expect(one[0]).toBeNull();
  expect(one[1]).not.toBeNull();
  const none = (some: readonly ProbeItem[]) => expect(linearProbe(some).every((value) => value === null)).toBe(true);
  none([]);
  none(of.slice(0, 9));
  none(of.map((item) => ({ ...item, right: true })));
  none(of.map((item) => ({ ...item, group: 'one' })));
  none([...of.slice(1), { ...of[0]!, vector: [1] }]);
});
