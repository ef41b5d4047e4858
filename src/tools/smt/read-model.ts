/** A term of SMT-LIB: a symbol or literal, or a list. */
export type Term = string | readonly Term[];

/** The terms of a text. What is never closed ends with the text. */
export function readTerms(text: string): readonly Term[] {
  const stack: Term[][] = [[]];
  for (const [token] of text.matchAll(/\(|\)|"(?:[^"]|"")*"|\|[^|]*\||;[^\n]*|[^\s()";|]+/g)) {
    if (token.startsWith(';')) continue;
    if (token === '(') stack.push([]);
    else if (token !== ')') stack.at(-1)!.push(token);
    else if (stack.length > 1) {
      const done = stack.pop()!;
      stack.at(-1)!.push(done);
    }
  }
  while (stack.length > 1) {
    const open = stack.pop()!;
    stack.at(-1)!.push(open);
  }
  return stack[0]!;
}

/** Constants of a model by name, values as a person writes them: `(- (/ 1.0 2.0))` is -1/2. */
export function readModel(text: string): { readonly [constant: string]: string } {
  const [all] = readTerms(text);
  if (!Array.isArray(all)) return {};
  const terms = (all as readonly Term[]).filter(Array.isArray) as readonly (readonly Term[])[];
  const constants = terms.filter(
    ([word, , parameters]) => word === 'define-fun' && Array.isArray(parameters) && !parameters.length,
  );
  return Object.fromEntries(constants.map(([, name, , , value]) => [plain(String(name)), shown(value ?? '')] as const));
}

/** Names in an unsat core. */
export const readCore = (text: string): readonly string[] => {
  const [names] = readTerms(text);
  return Array.isArray(names) ? (names as readonly Term[]).map((name) => plain(String(name))) : [];
};

const plain = (name: string): string => name.replace(/^\||\|$/g, '');

function shown(term: Term): string {
  if (typeof term === 'string') return term.replace(/^(-?\d+)\.0$/, '$1');
  const [head, one, other] = term;
  if (head === '-' && term.length === 2) return `-${shown(one!)}`;
  if (head === '/' && term.length === 3) return `${shown(one!)}/${shown(other!)}`;
  return `(${term.map(shown).join(' ')})`;
}
