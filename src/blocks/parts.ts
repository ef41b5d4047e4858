const heading = /^[ \t]*\/\/ part: (.+)$/gm;

/** The names of the parts of a program that begin with a line `// part: <name>`, in their order. */
export const partsOf = (code: string): readonly string[] => [...code.matchAll(heading)].map(([, name]) => name!.trim());

/** The program with one part written anew; a code that has all parts, or a part nobody knows, takes the place of everything. */
export function withPart(code: string, part: string, written: string): string {
  const parts = partsOf(code);
  const given = partsOf(written);
  if (!parts.includes(part) || (parts.length > 1 && parts.every((name) => given.includes(name)))) return written.trim();
  const pieces = code.split(/^(?=[ \t]*\/\/ part: )/m);
  const body = written.replace(heading, '').trim();
  return pieces
    .map((piece) => (partsOf(piece)[0] === part ? `// part: ${part}\n${body}\n` : piece))
    .join('')
    .trim();
}
