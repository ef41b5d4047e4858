import { blocks, signs, type Block, type Composition, type Joined } from './composition';

/**
 * Reads the notation of the catalogue. `;` one after the other, `|` either, `→` flows into, `+` together, `∘` watched token by
 * token, `( … )*U[rule]` until, `?` perhaps, `‖k` k samples side by side, `B[policy]( … )` a search over. `‖` before a block with
 * a variant sets two blocks side by side; before anything else it is a count.
 * @throws SyntaxError that quotes the text from where it cannot be read.
 */
export function parseComposition(text: string): Composition {
  const reader = new Reader(text);
  const tree = joined(reader, 0);
  if (reader.rest) throw reader.error('the end');
  return tree;
}

const levels = Object.entries(signs) as [Joined, string][];
const symbols = Object.keys(blocks).join('');
const sideBySide = new RegExp(`^‖(?=[${symbols}]\\[)`);
const wording = /^[a-z][a-z-]*(?: [a-z-]+)*/;

function joined(reader: Reader, level: number): Composition {
  const [type, sign] = levels[level] ?? [];
  if (!type || !sign) return suffixed(reader);
  const inner = () => (type === 'sequence' ? remarked(reader) : joined(reader, level + 1));
  const next = () => (type === 'parallel' ? reader.match(sideBySide) !== null : reader.take(sign.trim()));
  const of = [inner()];
  while (next()) of.push(inner());
  return of.length === 1 ? of[0]! : { type, of };
}

function remarked(reader: Reader): Composition {
  const of = joined(reader, 1);
  const words = reader.match(wording);
  return words === null ? of : { type: 'remark', of, words };
}

function suffixed(reader: Reader): Composition {
  let of = atom(reader);
  for (;;) {
    if (reader.take('*')) of = { type: 'repeat', of, until: reader.take('U') ? bracketed(reader, true) : '' };
    else if (reader.take('?')) of = { type: 'optional', of };
    else if (reader.rest.startsWith('‖') && !sideBySide.test(reader.rest)) of = copies(reader, of);
    else return of;
  }
}

function copies(reader: Reader, of: Composition): Composition {
  reader.take('‖');
  const count = reader.match(/^(?:[A-Za-z]|\d+)[₀-₉]?(?: [a-z]+)*/);
  if (count === null) throw reader.error('a count');
  return { type: 'copies', of, count };
}

function atom(reader: Reader): Composition {
  if (reader.take('(')) return closed(reader);
  const block = reader.match(new RegExp(`^[${symbols}](?![A-Za-z])`)) as Block | null;
  if (block) {
    const variant = bracketed(reader, false);
    if (block === 'B' && reader.take('(')) return { type: 'branch', policy: variant, of: closed(reader) };
    return { type: 'block', block, variant };
  }
  const words = reader.match(wording);
  if (words === null) throw reader.error('a block, a step in words or a parenthesis');
  return { type: 'words', words };
}

function closed(reader: Reader): Composition {
  const tree = joined(reader, 0);
  if (!reader.take(')')) throw reader.error("')'");
  return tree;
}

function bracketed(reader: Reader, needed: boolean): string {
  const text = reader.match(/^\[[^[\]]+\]/);
  if (text === null && (needed || reader.rest.startsWith('['))) throw reader.error("words in '[' and ']'");
  return text?.slice(1, -1) ?? '';
}

/** What is still to be read; spaces between parts mean nothing. */
class Reader {
  rest: string;

  constructor(text: string) {
    this.rest = text.trimStart();
  }
  match(pattern: RegExp): string | null {
    const [text] = pattern.exec(this.rest) ?? [];
    if (text === undefined) return null;
    this.rest = this.rest.slice(text.length).trimStart();
    return text;
  }
  take(sign: string): boolean {
    if (!this.rest.startsWith(sign)) return false;
    this.rest = this.rest.slice(sign.length).trimStart();
    return true;
  }
  error(needed: string): SyntaxError {
    return new SyntaxError(
      `The composition stops making sense at "${this.rest.slice(0, 20)}"; ${needed} is needed there.`,
    );
  }
}
