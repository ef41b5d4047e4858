import { at, happens, integer, pick, stepped } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  readonly percent: number;
  readonly base: number;
  /** What is sold at a discount; null when only the percentage is asked for. */
  readonly thing: string | null;
  /** 0 or 1 when only the percentage is asked for, else 0. */
  readonly wording: number;
}

const percents = [5, 10, 15, 20, 25, 30, 40, 50, 60, 75];
const sold = ['jacket', 'lamp', 'bag', 'chair', 'phone'];

/** A percentage of a number, or a price after a discount. */
export const percent = family<Parameters>({
  name: 'percent',
  weight: 1.5,
  draw(chance) {
    const drawn = { percent: pick(chance, percents), base: stepped(chance, 20, 380, 20) };
    if (happens(chance, 0.5)) return { ...drawn, thing: null, wording: integer(chance, 0, 1) };
    return { ...drawn, thing: pick(chance, sold), wording: 0 };
  },
  make({ percent, base, thing, wording }) {
    const part = [operation('', base, '*', percent), operation(`${percent}% of ${base}`, result(0), '/', 100)];
    if (thing === null)
      return {
        question: at([`What is ${percent}% of ${base}?`, `Find ${percent} percent of ${base}.`], wording),
        steps: part,
        answer: last,
        expression: `${base} * ${percent} / 100`,
      };
    return {
      question: `A ${thing} costs ${base} dollars. It is sold with a discount of ${percent}%. What is the new price in dollars?`,
      steps: [...part, operation('price', base, '-', result(1))],
      answer: last,
      expression: `${base} - ${base} * ${percent} / 100`,
    };
  },
});
