import { at, integer, pick } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import { names } from './vocabulary';

interface Parameters {
  readonly name: string;
  /** Kilometres per hour of the two legs. */
  readonly speeds: readonly [number, number];
  /** Hours of the two legs. */
  readonly hours: readonly [number, number];
  /** 0 or 1. */
  readonly wording: number;
}

/** Two legs at two speeds: how far in total? */
export const trip = family<Parameters>({
  name: 'trip',
  weight: 1.5,
  draw(chance) {
    const speeds = [integer(chance, 20, 90), integer(chance, 20, 90)] as const;
    const hours = [integer(chance, 2, 8), integer(chance, 2, 8)] as const;
    return { speeds, hours, name: pick(chance, names), wording: integer(chance, 0, 1) };
  },
  make({ name, speeds: [fast, slow], hours: [first, second], wording }) {
    const wordings = [
      `A train goes ${fast} km per hour for ${first} hours and then ${slow} km per hour for ${second} hours. How far does it go in total?`,
      `${name} drives at ${fast} km per hour for ${first} hours, then at ${slow} km per hour for ${second} hours. How many kilometers is that?`,
    ];
    return {
      question: at(wordings, wording),
      steps: [
        operation('first part', fast, '*', first),
        operation('second part', slow, '*', second),
        operation('total', result(0), '+', result(1)),
      ],
      answer: last,
      expression: `${fast} * ${first} + ${slow} * ${second}`,
    };
  },
});
