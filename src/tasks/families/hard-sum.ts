import { integer } from '../../base/chance';
import { family } from './family';
import { additions, last } from './operation';

interface Parameters {
  readonly numbers: readonly number[];
}

/** Four to six numbers of three or four digits, added up. */
export const hardSum = family<Parameters>({
  name: 'hard-sum',
  weight: 1,
  draw(chance) {
    const count = integer(chance, 4, 6);
    return { numbers: Array.from({ length: count }, () => integer(chance, 100, 9999)) };
  },
  make: ({ numbers }) => ({
    question: `Add up these numbers: ${numbers.join(', ')}.`,
    steps: additions(numbers),
    answer: last,
    expression: numbers.join(' + '),
  }),
});
