/** Marks that models put around what they think before they answer. The first pair is the usual one. */
export const thinkingMarks = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['[THINK]', '[/THINK]'],
] as const satisfies readonly (readonly [open: string, close: string])[];

/** The mark that closes the thinking which a text leaves open at its very end; null where it leaves none. */
export const closeOfOpenThinking = (text: string): string | null =>
  thinkingMarks.find(([open]) => text.trimEnd().endsWith(open))?.[1] ?? null;
