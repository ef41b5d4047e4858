import { at, integer, pick } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import { days } from './vocabulary';

interface Parameters {
  /** 0 is Monday. */
  readonly today: number;
  readonly ahead: number;
  /** 0 or 1. */
  readonly wording: number;
}

/** The day of the week some days from now. */
export const weekday = family<Parameters>({
  name: 'weekday',
  weight: 1,
  draw: (chance) => ({
    today: integer(chance, 0, 6),
    ahead: integer(chance, 3, 60),
    wording: integer(chance, 0, 1),
  }),
  make({ today, ahead, wording }) {
    const day = at(days, today);
    const wordings = [
      `Today is ${day}. What day of the week will it be in ${ahead} days?`,
      `If today is ${day}, which day is it ${ahead} days from now?`,
    ];
    return {
      question: at(wordings, wording),
      steps: [
        {
          text: () => `${ahead} days without whole weeks`,
          value: () => ahead % 7,
          slip: (value, chance) => (Number(value) + pick(chance, [1, 2, 5])) % 7,
        },
        {
          text: ([rest]) => `${day} plus ${rest} days`,
          value: ([rest]) => at(days, (today + Number(rest)) % 7),
          slip: (value, chance) =>
            pick(
              chance,
              days.filter((other) => other !== value),
            ),
        },
      ],
      answer: last,
      expression: null,
    };
  },
});
