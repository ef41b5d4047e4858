import { near, readDecimal, whole } from './fraction';
import { constants, functions } from './functions';
import { add, alike, divide, modulo, multiply, opposite, plainly, raise, type Quantity } from './quantity';
import { unitOf, written } from './units';

/** What came of an expression: in the unit that was asked for, where one was. */
export interface Result {
  readonly quantity: Quantity;
  /** As it was written after "in". */
  readonly unit: string | null;
}

/** Parentheses inside of each other. */
const deepest = 200;
const token =
  /\s*(?:(\d[\d ]*(?:\.\d+)?(?:e[+-]?\d{1,3}(?![\w.]))?|\.\d+)|([\p{L}°][\p{L}\d]*)|(\*\*|[-+*/^%(),×÷·−]))/uy;

/**
 * An expression with numbers, units ("3 km / 2 h in m/s"), + - * / % ^, parentheses and functions, worked out exactly. A number
 * before a unit, a constant, a function or a parenthesis multiplies it. @throws RangeError that says what is wrong and where
 */
export function evaluate(source: string): Result {
  const [expression, asked, ...more] = source.split(/\s+(?:in|to|as)\s+/);
  if (more.length)
    throw new RangeError(`There is more than one unit asked for in ${JSON.stringify(source.slice(0, 80))}.`);
  const quantity = new Reader(expression!).whole();
  if (asked === undefined) return { quantity, unit: null };
  const unit = new Reader(asked).whole();
  if (!alike(quantity.dimension, unit.dimension))
    throw new RangeError(`${written(quantity.dimension) || 'A plain number'} cannot be told in ${asked.trim()}.`);
  return { quantity: divide(quantity, unit), unit: asked.trim() };
}

class Reader {
  readonly #tokens: readonly { readonly kind: 'number' | 'name' | 'sign'; readonly text: string }[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    const tokens = [];
    const text = source.trim();
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
      const from = token.lastIndex;
      const [, number, name, sign] = token.exec(text) ?? [];
      if (number !== undefined) tokens.push({ kind: 'number', text: number.replaceAll(' ', '') } as const);
      else if (name !== undefined) tokens.push({ kind: 'name', text: name } as const);
      else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign } as const);
      else throw new RangeError(`'${text.slice(from, from + 20).trim()}' cannot be read.`);
    }
    this.#tokens = tokens;
  }

  whole(): Quantity {
    const found = this.#sum();
    const rest = this.#tokens[this.#at];
    if (rest) throw new RangeError(`'${rest.text}' is not expected there.`);
    return found;
  }

  #take(...signs: readonly string[]): string | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return null;
    this.#at++;
    return next.text;
  }

  #sum(): Quantity {
    if (++this.#depth > deepest)
      throw new RangeError(`There are more than ${deepest} parentheses inside of each other.`);
    let sum = this.#product();
    for (let sign = this.#take('+', '-', '−'); sign; sign = this.#take('+', '-', '−'))
      sum = add(sum, sign === '+' ? this.#product() : opposite(this.#product()));
    this.#depth--;
    return sum;
  }

  #product(): Quantity {
    let product = this.#signed();
    for (;;) {
      const sign = this.#take('*', '×', '·', '/', '÷', '%');
      if (sign === '%') product = this.#startsValue() ? modulo(product, this.#signed()) : percent(product);
      else if (sign) product = /[/÷]/.test(sign) ? divide(product, this.#signed()) : multiply(product, this.#signed());
      else if (this.#startsValue()) product = multiply(product, this.#power());
      else return product;
    }
  }

  /** Whether a value comes next without a sign before it. */
  #startsValue(): boolean {
    const next = this.#tokens[this.#at];
    return next !== undefined && (next.kind !== 'sign' || next.text === '(');
  }

  #signed(): Quantity {
    if (this.#take('+')) return this.#signed();
    return this.#take('-', '−') ? opposite(this.#signed()) : this.#united();
  }

  /** A number and its unit belong closer together than a division: "10 km / 2 h". */
  #united(): Quantity {
    let value = this.#power();
    const previous = this.#tokens[this.#at - 1];
    if (previous?.kind !== 'number') return value;
    while (this.#tokens[this.#at]?.kind === 'name' && unitOf(this.#tokens[this.#at]!.text))
      value = multiply(value, this.#power());
    return value;
  }

  #power(): Quantity {
    const base = this.#primary();
    return this.#take('^', '**') ? raise(base, this.#signed()) : base;
  }

  #primary(): Quantity {
    const next = this.#tokens[this.#at++];
    if (!next) throw new RangeError('Something is missing at the end.');
    if (next.kind === 'number') return plainly(readDecimal(next.text));
    if (next.kind === 'name') return this.#named(next.text);
    if (next.text !== '(') throw new RangeError(`'${next.text}' stands where a value should be.`);
    const inside = this.#sum();
    if (!this.#take(')')) throw new RangeError("A ')' is missing.");
    return inside;
  }

  #named(name: string): Quantity {
    const [count, call] = (Object.hasOwn(functions, name) && functions[name]) || [];
    if (call && this.#take('(')) {
      const values = [this.#sum()];
      while (this.#take(',')) values.push(this.#sum());
      if (!this.#take(')')) throw new RangeError("A ')' is missing.");
      if (count && values.length !== count)
        throw new RangeError(`${name} needs ${count} value${count > 1 ? 's' : ''}; there are ${values.length}.`);
      return call(values);
    }
    const unit = unitOf(name);
    if (unit) return { value: unit.size, dimension: unit.dimension, exact: true };
    if (Object.hasOwn(constants, name)) return plainly(near(constants[name]!), false);
    throw new RangeError(`There is no unit, constant or function '${name}'.`);
  }
}

const percent = (of: Quantity): Quantity => divide(of, plainly(whole(100n)));
