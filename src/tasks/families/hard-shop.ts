import { integer, pick, sample } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import { expressionOf, stepsOf, type ThreeProducts } from './three-products';
import { names, things } from './vocabulary';

interface Parameters {
  readonly name: string;
  readonly things: readonly [string, string, string];
  readonly counts: readonly [number, number, number];
  /** Dollars for one. */
  readonly prices: readonly [number, number, number];
}

/** Three things are bought in larger numbers. */
export const hardShop = family<Parameters>({
  name: 'hard-shop',
  weight: 2,
  draw(chance) {
    const name = pick(chance, names);
    const bought = sample(chance, things, 3) as [string, string, string];
    const counts = [integer(chance, 11, 60), integer(chance, 11, 60), integer(chance, 11, 60)] as const;
    const prices = [integer(chance, 11, 99), integer(chance, 11, 99), integer(chance, 11, 99)] as const;
    return { name, things: bought, counts, prices };
  },
  make({ name, things: bought, counts, prices }) {
    const products: ThreeProducts = [
      { label: bought[0], left: counts[0], right: prices[0] },
      { label: bought[1], left: counts[1], right: prices[1] },
      { label: bought[2], left: counts[2], right: prices[2] },
    ];
    const [one, two, three] = products.map(({ label, left, right }) => `${left} ${label} for ${right} dollars each`);
    return {
      question: `${name} buys ${one}, ${two} and ${three}. How much does ${name} pay in total?`,
      steps: stepsOf(products),
      answer: last,
      expression: expressionOf(products),
    };
  },
});
