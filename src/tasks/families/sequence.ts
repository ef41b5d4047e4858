import { at, happens, integer } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';

interface Parameters {
  readonly kind: 'difference' | 'ratio';
  readonly start: number;
  /** Added to, or multiplied with, each term. */
  readonly by: number;
  /** 0 to 2. */
  readonly wording: number;
}

/** Four terms are shown; which comes next? */
export const sequence = family<Parameters>({
  name: 'sequence',
  weight: 1.5,
  draw(chance) {
    const arithmetic = { kind: 'difference', start: integer(chance, 1, 60), by: integer(chance, 2, 25) } as const;
    const chosen = happens(chance, 0.6)
      ? arithmetic
      : ({ kind: 'ratio', start: integer(chance, 1, 9), by: integer(chance, 2, 4) } as const);
    return { ...chosen, wording: integer(chance, 0, 2) };
  },
  make({ kind, start, by, wording }) {
    const terms = [0, 1, 2, 3].map((index) => (kind === 'ratio' ? start * by ** index : start + index * by));
    const [first, second, end] = [at(terms, 0), at(terms, 1), at(terms, 3)];
    const [back, on] = kind === 'ratio' ? (['/', '*'] as const) : (['-', '+'] as const);
    const shown = terms.join(', ');
    const wordings = [
      `What number comes next: ${shown}?`,
      `Find the next term of the sequence ${shown}.`,
      `Continue the pattern: ${shown}, ...`,
    ];
    return {
      question: at(wordings, wording),
      steps: [operation(kind, second, back, first), operation('next', end, on, result(0))],
      answer: last,
      expression: `${end} ${on} (${second} ${back} ${first})`,
    };
  },
});
