import { happens, integer, pick, sample } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import { animals, names } from './vocabulary';

interface Parameters {
  readonly name: string;
  readonly few: string;
  readonly many: string;
  /** How many there are of the first kind. */
  readonly count: number;
  /** How many times as many there are of the second. */
  readonly times: number;
  /** How many of the second kind come; negative when they go. */
  readonly change: number;
}

/** Two kinds of animals, some are born or sold: how many in all? */
export const farm = family<Parameters>({
  name: 'farm',
  weight: 1.5,
  draw(chance) {
    const name = pick(chance, names);
    const [few, many] = sample(chance, animals, 2) as [string, string];
    const count = integer(chance, 3, 30);
    const times = integer(chance, 2, 6);
    const size = integer(chance, 1, 20);
    const change = happens(chance, 0.5) ? size : -Math.min(size, count * times - 1);
    return { name, few, many, count, times, change };
  },
  make({ name, few, many, count, times, change }) {
    const size = Math.abs(change);
    const [sign, event] = change < 0 ? (['-', 'are sold'] as const) : (['+', 'are born'] as const);
    return {
      question: `${name} has ${count} ${few} and ${times} times as many ${many}. Then ${size} ${many} ${event}. How many animals are there now?`,
      steps: [
        operation(many, count, '*', times),
        operation(`${many} now`, result(0), sign, size),
        operation('animals', count, '+', result(1)),
      ],
      answer: last,
      expression: `${count} + (${count} * ${times} ${sign} ${size})`,
    };
  },
});
