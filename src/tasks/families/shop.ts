import { at, happens, integer, pick, sample } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import { names, things } from './vocabulary';

interface Purchase {
  readonly thing: string;
  readonly count: number;
  /** Dollars for one. */
  readonly price: number;
}
interface Parameters {
  readonly name: string;
  readonly first: Purchase;
  readonly second: Purchase;
  /** Dollars handed over, when the change is asked for; null when the total is. */
  readonly paid: number | null;
  /** 0 or 1. */
  readonly wording: number;
}

const costOf = ({ count, price }: Purchase) => count * price;

/** Two things are bought: what do they cost, or what change is given? */
export const shop = family<Parameters>({
  name: 'shop',
  weight: 3,
  draw(chance) {
    const name = pick(chance, names);
    const [one, other] = sample(chance, things, 2) as [string, string];
    const counts = [integer(chance, 2, 12), integer(chance, 2, 12)] as const;
    const prices = [integer(chance, 2, 15), integer(chance, 2, 15)] as const;
    const first = { thing: one, count: counts[0], price: prices[0] };
    const second = { thing: other, count: counts[1], price: prices[1] };
    const paid = happens(chance, 0.5) ? null : costOf(first) + costOf(second) + integer(chance, 1, 60);
    return { name, first, second, paid, wording: integer(chance, 0, 1) };
  },
  make({ name, first, second, paid, wording }) {
    const sum = `${first.count} * ${first.price} + ${second.count} * ${second.price}`;
    const total = [
      operation(first.thing, first.count, '*', first.price),
      operation(second.thing, second.count, '*', second.price),
      operation('total', result(0), '+', result(1)),
    ];
    if (paid === null)
      return { question: at(totals(name, first, second), wording), steps: total, answer: last, expression: sum };
    return {
      question: at(changes(name, first, second, paid), wording),
      steps: [...total, operation('change', paid, '-', result(2))],
      answer: last,
      expression: `${paid} - (${sum})`,
    };
  },
});

const totals = (name: string, first: Purchase, second: Purchase) => [
  `${name} buys ${first.count} ${first.thing} for ${first.price} dollars each and ${second.count} ${second.thing} for ${second.price} dollars each. How much does ${name} pay in total?`,
  `At a shop ${first.thing} cost ${first.price} dollars each and ${second.thing} cost ${second.price} dollars each. ${name} takes ${first.count} ${first.thing} and ${second.count} ${second.thing}. What is the total price?`,
];

const changes = (name: string, first: Purchase, second: Purchase, paid: number) => [
  `${name} buys ${first.count} ${first.thing} for ${first.price} dollars each and ${second.count} ${second.thing} for ${second.price} dollars each, and pays with ${paid} dollars. How much change does ${name} get?`,
  `${name} has ${paid} dollars and buys ${first.count} ${first.thing} at ${first.price} dollars each and ${second.count} ${second.thing} at ${second.price} dollars each. How many dollars are left?`,
];
