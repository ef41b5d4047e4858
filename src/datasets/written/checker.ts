import type { Json } from '../../base/json';
import type { ToolName, ToolResult } from '../../contract/tool';

/** What a person fills in. A text has several lines. */
export interface CheckerField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly kind: 'line' | 'text';
  /** What stands there at first. */
  readonly example: string;
  readonly optional?: boolean;
}
/** What a filled-in form comes to: all that a problem needs besides its prompt. */
export interface Filled {
  readonly extra?: Json;
  readonly target: Json | Computed;
}
/** A target that a tool finds. */
export interface Computed {
  readonly tool: ToolName;
  readonly source: string;
  /** @throws RangeError where the result is no target */
  read(result: ToolResult): Json;
}
/** A way of checking answers that a person can set up by hand. */
export interface Checker {
  readonly id: string;
  readonly title: string;
  /** One sentence: what is right. */
  readonly summary: string;
  /** Id of the grader. */
  readonly grader: string;
  readonly fields: readonly CheckerField[];
  /** A prompt that this checker could mark. */
  readonly prompt: string;
  /** An answer that passes with the examples. */
  readonly sample: string;
  /** @param prompt of the task @throws RangeError that quotes what cannot be used and says what is needed */
  fill(values: { readonly [name: string]: string }, prompt: string): Filled;
}

export const isComputed = (target: Filled['target']): target is Computed =>
  target !== null &&
  typeof target === 'object' &&
  'tool' in target &&
  'read' in target &&
  typeof target.read === 'function';

/** The value of a JSON field. @throws RangeError */
export function jsonField(text: string, label: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new RangeError(`${label} is no JSON: ${(error as Error).message}`);
  }
}
