import type { Problem } from '../contract/task';

/** The options of a multiple-choice problem, a letter before each. */
export const listed = (choices: readonly string[]): string =>
  choices.map((text, index) => `${String.fromCharCode(65 + index)}) ${text}`).join('\n');

/** The problem as a judge reads it: with its options, if it has any. */
export const posed = ({
  problem: { prompt, choices },
}: {
  readonly problem: Pick<Problem, 'prompt' | 'choices'>;
}): string => (choices ? `${prompt}\n\n${listed(choices)}` : prompt);
