import type { PythonPackage } from '../../contract/python-package';

/** Packages that code imports, with what they need, each once. @param code several texts of Python */
export function wantedBy<Package extends PythonPackage>(
  code: readonly string[],
  packages: readonly Package[],
): readonly Package[] {
  const imported = new Set(code.flatMap(importsIn));
  const wanted = new Set<Package>();
  const want = (one: Package) => {
    if (wanted.has(one)) return;
    wanted.add(one);
    for (const other of packages) if (one.needs.includes(other.name)) want(other);
  };
  for (const one of packages) if (one.imports.some((name) => imported.has(name))) want(one);
  return [...wanted];
}

/** First parts of what is imported; a line that only looks like an import costs a package that is not needed. */
const importsIn = (code: string): readonly string[] =>
  code.split(/[\n;]/).flatMap((line) => {
    const from = /^\s*from\s+(\w+)/.exec(line)?.[1];
    if (from) return [from];
    const list = /^\s*import\s+(.+)/.exec(line)?.[1] ?? '';
    return list.split(',').flatMap((name) => /^\s*(\w+)/.exec(name)?.[1] ?? []);
  });
