import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ModelId } from '../../src/contract/engine';
import { modelName, modelsOf } from '../../src/lab/models-of';
import { cellName, cellsOf, type Plan } from '../../src/lab/plan';
import { stretchesOf } from '../../src/lab/stretches';
import { castOf, contestant, planOf } from '../support/lab';

const upTo = (count: number) => (models: readonly ModelId[]) => models.length <= count;

const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.uniqueArray(fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
      selector: (models) => models.join(' '),
    }),
    fc.integer({ min: 1, max: 5 }),
    fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
  )
  .map(([casts, problems, seeds]) =>
    planOf(
      casts.map((models) => contestant(models.join('+'), { cast: castOf(...models) })),
      problems,
      seeds,
    ),
  );
const room = fc.integer({ min: 1, max: 5 });

it('plays every cell exactly once', () => {
  fc.assert(
    fc.property(plans, room, (plan, models) => {
      const played = stretchesOf(plan, upTo(models)).flatMap(({ cells }) => cells.map(cellName));
      expect(played.toSorted()).toEqual(cellsOf(plan).map(cellName).toSorted());
    }),
  );
});

it('goes problem by problem within a stretch, in the order of the plan', () => {
  fc.assert(
    fc.property(plans, room, (plan, models) => {
      const order = new Map(cellsOf(plan).map((cell, at) => [cellName(cell), at]));
      for (const { cells } of stretchesOf(plan, upTo(models))) {
        const places = cells.map((cell) => order.get(cellName(cell))!);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }),
  );
});

it('never asks for more models than fit together, unless one contestant alone does', () => {
  fc.assert(
    fc.property(plans, room, (plan, most) => {
      const casts = new Map(plan.contestants.map(({ id, cast }) => [id, modelsOf(cast)]));
      for (const { models, cells } of stretchesOf(plan, upTo(most))) {
        const mine = [...new Set(cells.map(({ contestant: id }) => id))];
        const needed = new Set(mine.flatMap((id) => casts.get(id)!.map(modelName)));
        expect(new Set(models.map(modelName))).toEqual(needed);
        const largest = Math.max(...mine.map((id) => casts.get(id)!.length));
        expect(models.length).toBeLessThanOrEqual(Math.max(most, largest));
      }
    }),
  );
});

it('has one stretch when everything fits, and never two that need the same models', () => {
  fc.assert(
    fc.property(plans, room, (plan, models) => {
      expect(stretchesOf(plan, () => true)).toHaveLength(1);
      const needs = stretchesOf(plan, upTo(models)).map((stretch) => stretch.models.map(modelName).sort().join(' '));
      expect(new Set(needs).size).toBe(needs.length);
    }),
  );
});

it('goes on with what is loaded: of three pairs that share a model, each swap changes one', () => {
  const pair = (...models: string[]) => contestant(models.join('+'), { cast: castOf(...models) });
  const plan = planOf([pair('a', 'b'), pair('c', 'd'), pair('b', 'c')]);
  const models = stretchesOf(plan, upTo(2)).map((stretch) => stretch.models.map(({ model }) => model).join('+'));
  expect(models).toEqual(['a+b', 'b+c', 'c+d']);
});
