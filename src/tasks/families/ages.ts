import { at, integer, sample } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import { names } from './vocabulary';

interface Parameters {
  readonly younger: string;
  readonly older: string;
  /** Years of the younger one. */
  readonly age: number;
  /** Years between the two. */
  readonly gap: number;
  /** Years from now. */
  readonly later: number;
  /** 0 or 1. */
  readonly wording: number;
}

/** Two people: how old together in some years? */
export const ages = family<Parameters>({
  name: 'ages',
  weight: 1.5,
  draw(chance) {
    const [younger, older] = sample(chance, names, 2) as [string, string];
    const age = integer(chance, 4, 40);
    const gap = integer(chance, 2, 20);
    const later = integer(chance, 2, 15);
    return { younger, older, age, gap, later, wording: integer(chance, 0, 1) };
  },
  make({ younger, older, age, gap, later, wording }) {
    const wordings = [
      `${younger} is ${age} years old. ${older} is ${gap} years older than ${younger}. How old will they be together in ${later} years?`,
      `${older} is ${gap} years older than ${younger}, who is ${age}. What will the sum of their ages be in ${later} years?`,
    ];
    return {
      question: at(wordings, wording),
      steps: [
        operation(`${older} now`, age, '+', gap),
        operation(`${younger} later`, age, '+', later),
        operation(`${older} later`, result(0), '+', later),
        operation('together', result(1), '+', result(2)),
      ],
      answer: last,
      expression: `(${age} + ${later}) + (${age} + ${gap} + ${later})`,
    };
  },
});
