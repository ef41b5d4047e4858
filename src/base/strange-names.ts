/** Reserved words of JavaScript that a function may need. Those that reach out of it (`this`, `import`, `with`) are not here. */
const words =
  'async await break case catch class const continue default do else false finally for function if in instanceof let new null of return static switch throw true try typeof undefined var void while yield';
/** Names by which code gets at what is behind an object. */
const behind = /^(?:constructor|prototype|__\w+|caller|callee|arguments)$/;

/**
 * Names in a piece of JavaScript that it neither declares itself nor may use, each once, in order; also names of fields that lead
 * behind objects, wherever they stand. A tripwire: what code can really reach is the matter of the sandbox.
 */
export function strangeNames(code: string, allowed: readonly string[]): readonly string[] {
  const plain = withoutTexts(code);
  const known = new Set([...words.split(' '), ...allowed, ...declared(plain)]);
  const strange: string[] = [];
  for (const { 0: name, index } of plain.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) {
    if (/[\d.]/.test(plain[index - 1] ?? '') && !plain.slice(0, index).endsWith('...') && !behind.test(name)) continue;
    const key = /^\s*:(?!:)/.test(plain.slice(index + name.length)) && /[{,]\s*$/.test(plain.slice(0, index));
    if (behind.test(name) || (!key && !known.has(name))) strange.push(name);
  }
  for (const [text] of code.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)) {
    const inner = text.slice(1, -1).trim();
    if (behind.test(inner)) strange.push(inner);
  }
  return [...new Set(strange)];
}

/** Comments and texts left out; what stands in `${}` stays. */
const withoutTexts = (code: string): string =>
  code.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (found) =>
    found.startsWith('`') ? ` ${[...found.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(' ')} ` : ' ',
  );

/** Names of variables, functions and parameters, generously: what is declared anywhere counts everywhere. */
function declared(plain: string): readonly string[] {
  const lists = [
    ...plain.matchAll(/\b(?:const|let|var)\s+([^=;]+?)(?==|;|\bof\b|\bin\b|\n)/g),
    ...plain.matchAll(/\b(?:function\*?\s*[\w$]*|catch)\s*\(([^)]*)\)/g),
    ...plain.matchAll(/\b(?:function\*?|class)\s+([\w$]+)/g),
    ...plain.matchAll(/\(([^()]*)\)\s*=>/g),
    ...plain.matchAll(/([\w$]+)\s*=>/g),
    // The second and later names of one declaration.
    ...plain.matchAll(/,\s*([\w$]+)\s*=(?![=>])/g),
  ];
  return lists.flatMap(([, list]) =>
    [...list!.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)].map(([name]) => name),
  );
}
