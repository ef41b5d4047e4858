import { at, type Chance, integer, pick, sample } from '../../base/chance';
import { family } from './family';
import { additions, last } from './operation';
import type { Program, Step, Value } from './program';

interface Parameters {
  /** Different whole numbers. */
  readonly numbers: readonly number[];
  readonly goal: 'order' | 'second' | 'sum';
  /** 0 or 1 when the sum is asked for, else 0. */
  readonly wording: number;
}

const candidates = Array.from({ length: 98 }, (_, index) => index + 1);

/** A few numbers: sort them, find the second smallest, or add them up. */
export const sorting = family<Parameters>({
  name: 'sorting',
  weight: 2,
  draw(chance) {
    const count = integer(chance, 4, 6);
    const numbers = sample(chance, candidates, count);
    const goal = pick(chance, ['order', 'second', 'sum'] as const);
    return { numbers, goal, wording: goal === 'sum' ? integer(chance, 0, 1) : 0 };
  },
  make({ numbers, goal, wording }): Omit<Program, 'kind'> {
    const shown = numbers.join(', ');
    switch (goal) {
      case 'order':
        return {
          question: `Sort these numbers from smallest to largest: ${shown}.`,
          steps: selections(numbers),
          answer: (values) => values.join(', '),
          expression: null,
        };
      case 'second':
        return {
          question: `What is the second smallest of ${shown}?`,
          steps: selections(numbers).slice(0, 2),
          answer: last,
          expression: null,
        };
      case 'sum':
        return {
          question: at([`Add up these numbers: ${shown}.`, `What is the sum of ${shown}?`], wording),
          steps: additions(numbers),
          answer: last,
          expression: numbers.join(' + '),
        };
    }
  },
});

/** Take the smallest, then the smallest of the rest, and so on. */
function selections(numbers: readonly number[]): Step[] {
  const order = [...numbers].sort((one, other) => one - other);
  const steps = order.slice(0, -1).map((smallest, index): Step => {
    const left = numbers.filter((number) => !order.slice(0, index).includes(number));
    return {
      text: () => `smallest of ${left.join(' ')}`,
      value: () => smallest,
      slip: (value: Value, chance: Chance) =>
        pick(
          chance,
          left.filter((number) => number !== value),
        ),
    };
  });
  return [...steps, { text: () => 'last', value: () => at(order, order.length - 1) }];
}
