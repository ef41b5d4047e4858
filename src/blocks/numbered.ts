import type { Answer } from '../contract/task';

/** Solutions one under the other, each with its number, as a model reads them. */
export const numbered = (solutions: readonly Pick<Answer, 'text'>[]): string =>
  solutions.map(({ text }, index) => `Solution ${index + 1}:\n${text.trim()}`).join('\n\n');
