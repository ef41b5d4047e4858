import { operation, result } from './operation';
import type { Step } from './program';

/** One product of a sum: `label` names its line in the solution. */
export interface Product {
  readonly label: string;
  readonly left: number;
  readonly right: number;
}
export type ThreeProducts = readonly [Product, Product, Product];

/** The steps of a sum of three products: each product, the first two together, then all. */
export const stepsOf = (products: ThreeProducts): Step[] => [
  ...products.map(({ label, left, right }) => operation(label, left, '*', right)),
  operation('first two', result(0), '+', result(1)),
  operation('total', result(3), '+', result(2)),
];

export const expressionOf = (products: ThreeProducts): string =>
  products.map(({ left, right }) => `${left} * ${right}`).join(' + ');
