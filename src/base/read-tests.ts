import type { Json } from './json';

/** What a function is called with, and what it should give. */
export interface TestCase {
  readonly args: readonly Json[];
  readonly expect: Json;
}

/** More of them are not read. */
const most = 40;

/**
 * The tests of a function in a text, one a line: `f(1, "a") === [2]`, also with =>, ->, returns, or inside assert.equal(…).
 * Arguments and results are values and no code; a line that holds anything else is no test. The same call counts once.
 */
export function readTests(text: string, entry: string): readonly TestCase[] {
  const cases = new Map<string, TestCase>();
  for (const line of text.split('\n')) {
    const found = readLine(line, entry);
    const key = found && JSON.stringify(found.args);
    if (found && !cases.has(key!) && cases.size < most) cases.set(key!, found);
  }
  return [...cases.values()];
}

/** As they are read back. */
export const writeTests = (entry: string, cases: readonly TestCase[]): string =>
  cases
    .map(
      ({ args, expect }) =>
        `${entry}(${args.map((one) => JSON.stringify(one)).join(', ')}) === ${JSON.stringify(expect)}`,
    )
    .join('\n');

function readLine(line: string, entry: string): TestCase | null {
  const start = line.indexOf(`${entry}(`);
  const end = start < 0 ? -1 : closing(line, start + entry.length);
  if (end < 0) return null;
  const args = literal(`[${line.slice(start + entry.length + 1, end)}]`);
  const said =
    /^[\s)`]*(?:={1,3}>?|-+>|→|,|:|(?:returns|gives|should (?:be|equal|return|give)|is|equals)\b|\.to\w+\()\s*(.+)$/.exec(
      line.slice(end + 1).replace(/^\)\.to\w+\(/, ' = '),
    )?.[1];
  const expect = said === undefined ? undefined : beginning(said);
  return Array.isArray(args) && expect !== undefined ? { args, expect } : null;
}

/** Where the bracket that opens at `open` is closed; -1 when it is not. */
function closing(line: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let at = open; at < line.length; at++) {
    const character = line[at]!;
    if (quote) {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (/["'`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character) && --depth === 0) return at;
  }
  return -1;
}

/** The longest beginning of a text that is a value. */
function beginning(text: string): Json | undefined {
  for (let end = text.length; end > 0; end--) {
    const value = literal(text.slice(0, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** JSON, also with single quotes, unquoted keys and a comma at the end. */
function literal(text: string): Json | undefined {
  const plain = text.replace(
    /'((?:\\.|[^'\\])*)'|"(?:\\.|[^"\\])*"|([{,]\s*)([A-Za-z_$][\w$]*)(?=\s*:)|,(?=\s*[\]}])/g,
    (found, single, before, key) => {
      if (single !== undefined) return JSON.stringify((single as string).replace(/\\'/g, "'"));
      if (key !== undefined) return `${before as string}"${key as string}"`;
      return found === ',' ? '' : found;
    },
  );
  try {
    return JSON.parse(plain) as Json;
  } catch {
    return undefined;
  }
}
