import type { Json } from '../base/json';

/** A problem that is answered by tests of a function: `Problem.extra`. Tests are lines as `src/base/read-tests.ts` reads them. */
export interface TestWriting {
  /** The function that is tested, as JavaScript calls it. */
  readonly tested: string;
  readonly parameters: readonly string[];
  /** On these the tests may be tried. */
  readonly programs: readonly LabelledProgram[];
}
/** `right` programs do what is wanted, others do not on at least one call. */
export interface LabelledProgram {
  readonly code: string;
  readonly right: boolean;
}

/** Null for problems that want something else than tests. */
export function testWritingOf({ extra }: { readonly extra?: Json }): TestWriting | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { tested, programs } = extra as { readonly [field: string]: Json };
  return typeof tested === 'string' && Array.isArray(programs) ? (extra as unknown as TestWriting) : null;
}
