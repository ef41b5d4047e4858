import { readExpression } from './expression';

/** One line of a plan and, for a line that opens a block, the lines under it. */
export interface Statement {
  /** 1 is the first line of the source. */
  readonly line: number;
  readonly source: string;
  /** `else` has an expression where it is "else if", and an empty one where it is not. */
  readonly kind: 'set' | 'assert' | 'return' | 'value' | 'if' | 'else' | 'while' | 'repeat' | 'for';
  readonly expression: string;
  /** What is set, or what counts the turns of a loop. */
  readonly name?: string;
  /** As it was declared. */
  readonly type?: string;
  /** Where a loop ends, the end included. */
  readonly to?: string;
  readonly body: readonly Statement[];
}
type Head = Omit<Statement, 'line' | 'source' | 'body'>;
type Line = { readonly line: number; readonly depth: number; readonly source: string };

/** The statements of a plan, nested by indentation. @throws Error with `line` and `source` for a line that is none */
export function readProgram(source: string): readonly Statement[] {
  const lines = source.split('\n').flatMap((text, index): readonly Line[] => {
    // Two slashes divide, unless the line begins with them.
    const plain = text.replace(/\s*(?:#|^\s*\/\/).*$/, '').replace(/[;\s]+$/, '');
    const bare = plain.trim();
    if (!bare || /^(?:end(?: ?(?:if|for|while|repeat))?|[{}]|begin|start)$/i.test(bare)) return [];
    return [{ line: index + 1, depth: plain.length - plain.trimStart().length, source: bare }];
  });
  const [statements] = nest(lines, 0);
  return statements;
}

/** Lines from `at` on that are as deep as the first of them, and where the next shallower one stands. */
function nest(lines: readonly Line[], from: number): [readonly Statement[], number] {
  const depth = lines[from]?.depth ?? 0;
  const statements: Statement[] = [];
  let at = from;
  while (at < lines.length && lines[at]!.depth >= depth) {
    const { line, source } = lines[at]!;
    const deeper = (lines[at + 1]?.depth ?? -1) > lines[at]!.depth;
    const [body, next] = deeper ? nest(lines, at + 1) : [[], at + 1];
    const head = headOf(source);
    const opens = head !== null && /^(?:if|else|while|repeat|for)$/.test(head.kind);
    if (head === null) throw fault(line, source, 'this is no statement of the plan');
    if (opens !== body.length > 0)
      throw fault(line, source, opens ? 'no indented lines follow' : 'indented lines follow that belong to nothing');
    statements.push({ line, source, body, ...head });
    at = next;
  }
  return [statements, at];
}

const fault = (line: number, source: string, message: string): Error =>
  Object.assign(new Error(message), { line, source });

const name = String.raw`[\p{L}_][\p{L}\p{N}_]*`;
const shapes: readonly (readonly [RegExp, (found: readonly string[]) => Head])[] = [
  [/^(?:return|output|answer is)\b:?\s*(.+)$/iu, ([, expression = '']) => ({ kind: 'return', expression })],
  [/^assert\b\s*([^"']+?)(?:,\s*["'].*)?$/iu, ([, expression = '']) => ({ kind: 'assert', expression })],
  [/^(?:else if|elif|elseif)\b\s*(.+?)(?:\s+then)?\s*:?$/iu, ([, expression = '']) => ({ kind: 'else', expression })],
  [/^else\s*:?$/iu, () => ({ kind: 'else', expression: '' })],
  [/^(if|while)\b\s*(.+?)(?:\s+(?:then|do))?\s*:?$/iu, ([, word = '', expression = '']) => ({ kind: word.toLowerCase() === 'if' ? 'if' : 'while', expression })],
  [/^repeat\s+(.+?)(?:\s+times)?\s*:?$/iu, ([, expression = '']) => ({ kind: 'repeat', expression })],
  [new RegExp(`^for\\s+(?:each\\s+)?(${name})\\s*(?:=|in|from)\\s*(.+?)\\s*(?:\\.\\.+|\\bto\\b)\\s*(.+?)\\s*(?:do)?:?$`, 'iu'), ([, counter = '', expression = '', to = '']) => ({ kind: 'for', name: counter, expression, to })],
  [new RegExp(`^for\\s+(?:each\\s+)?(${name})\\s+in\\s+(.+?)\\s*(?:do)?:?$`, 'iu'), ([, counter = '', expression = '']) => ({ kind: 'for', name: counter, expression })],
  [new RegExp(`^(?:let |const |var |set )?(${name})\\s*(?::\\s*(${name}))?\\s*(?:=|:=|<-|←)(?!=)\\s*(.+)$`, 'iu'), ([, of = '', type, expression = '']) => ({ kind: 'set', name: of, ...(type ? { type } : {}), expression })],
  [new RegExp(`^(${name})\\s*([-+*/])=\\s*(.+)$`, 'iu'), ([, of = '', sign = '', by = '']) => ({ kind: 'set', name: of, expression: `${of} ${sign} (${by})` })],
]; // prettier-ignore

/** A line without a keyword is a value, as long as it can be read as one. */
function headOf(source: string): Head | null {
  for (const [shape, make] of shapes) {
    const found = shape.exec(source);
    if (found) return make(found);
  }
  try {
    readExpression(source);
    return { kind: 'value', expression: source };
  } catch {
    return null;
  }
}
