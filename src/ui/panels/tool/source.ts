/** The source of a tool step as a person reads it: code in its language, the rest of it beside the code. */
export interface ShownSource {
  readonly code: string;
  /** A name that highlighting knows, or '' for plain text. */
  readonly language: string;
}
const languages: ReadonlySet<string> = new Set(['javascript', 'python', 'sql']);

export function shownSource(tool: string, source: string): ShownSource {
  const code = codeIn(source);
  if (code !== null) return { code, language: languages.has(tool) ? tool : '' };
  return { code: source, language: languages.has(tool) ? tool : isJson(source) ? 'json' : '' };
}

/** As Markdown, with a fence that is longer than any in the code. */
export function fenced({ code, language }: ShownSource): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function codeIn(source: string): string | null {
  const read = parsed(source);
  if (!read || typeof read !== 'object' || !('code' in read) || typeof read.code !== 'string') return null;
  if (read.code.trim() || !('tests' in read) || !Array.isArray(read.tests)) return read.code;
  // An expression alone is all in its test.
  return (read.tests as { readonly call?: string; readonly assert?: string }[])
    .map(({ call, assert }) => call ?? assert ?? '')
    .join('\n');
}

const isJson = (source: string): boolean => typeof parsed(source) === 'object';

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
