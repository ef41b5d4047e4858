import { integer } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import { expressionOf, stepsOf, type ThreeProducts } from './three-products';

interface Parameters {
  /** Kilometres per day of the three legs. */
  readonly speeds: readonly [number, number, number];
  readonly days: readonly [number, number, number];
}

/** A ship sails three legs. */
export const hardTrip = family<Parameters>({
  name: 'hard-trip',
  weight: 2,
  draw(chance) {
    const speeds = [integer(chance, 35, 180), integer(chance, 35, 180), integer(chance, 35, 180)] as const;
    return { speeds, days: [integer(chance, 11, 30), integer(chance, 11, 30), integer(chance, 11, 30)] };
  },
  make({ speeds, days }) {
    const products: ThreeProducts = [
      { label: 'part 1', left: speeds[0], right: days[0] },
      { label: 'part 2', left: speeds[1], right: days[1] },
      { label: 'part 3', left: speeds[2], right: days[2] },
    ];
    return {
      question: `A ship sails ${speeds[0]} km per day for ${days[0]} days, then ${speeds[1]} km per day for ${days[1]} days and at last ${speeds[2]} km per day for ${days[2]} days. How far does it sail in total?`,
      steps: stepsOf(products),
      answer: last,
      expression: expressionOf(products),
    };
  },
});
