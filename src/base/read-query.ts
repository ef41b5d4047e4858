/**
 * The SQL in a reply: its last fenced block, else what follows the last "Answer:" or "SQL:", else from the first SELECT or WITH on;
 * null when it has none. What was fenced may be anything: running it says what is wrong with it.
 */
export function readQuery(text: string): string | null {
  const fenced = [...text.matchAll(/```[^\n]*\n([\s\S]*?)(?:```|$)/g)].at(-1)?.[1]?.trim();
  if (fenced) return fenced;
  const announced = text.slice(Math.max(0, ...[...text.matchAll(/\b(?:answer|sql)\W*:/gi)].map(({ index }) => index)));
  return statementIn(announced) ?? statementIn(text);
}

/** Up to a semicolon or an empty line; a word of a sentence is no statement. */
function statementIn(text: string): string | null {
  const found =
    /\b(?:select\s[\s\S]*?|with\s+(?:recursive\s+)?\w+(?:\s*\([^)]*\))?\s+as\s*\([\s\S]*?)(?=;|\n\s*\n|`|$)/i.exec(
      text,
    );
  return found ? found[0].trim() : null;
}
