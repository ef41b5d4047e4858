/** The code in a reply: its last fenced block, also one that was not closed, else all of it. */
export const readCode = (text: string): string =>
  ([...text.matchAll(/```[^\n]*\n([\s\S]*?)(?:```|$)/g)].at(-1)?.[1] ?? text).trim();
