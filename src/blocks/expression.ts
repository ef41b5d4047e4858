import { functions, number, operate, truth, type Value } from './values';

/** Variables by name. */
export type State = ReadonlyMap<string, Value>;
type Thunk = (state: State) => Value;

/**
 * An expression read once and evaluated on a state: numbers, texts, truths and lists; + - * / // % ** with the usual
 * precedence; comparisons, and/or/not (&& || !), `a if t else b`, `t ? a : b`; calls of `functions`. There is nothing in it
 * that could reach the world. @throws Error that says what is wrong, when read or when evaluated
 */
export const readExpression = (source: string): Thunk => new Reader(tokensOf(source)).whole();

/** Recursive descent, a method a level of precedence. */
class Reader {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): Thunk {
    const read = this.#choice();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new Error(`'${rest}' is not expected`);
    return read;
  }

  #take(...wanted: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#at++;
    return token;
  }

  #expect(wanted: string): void {
    const found = this.#tokens[this.#at];
    if (!this.#take(wanted)) throw new Error(`'${wanted}' is missing ${found ? `before '${found}'` : 'at the end'}`);
  }

  #choice(): Thunk {
    const first = this.#or();
    if (this.#take('?')) {
      const yes = this.#choice();
      this.#expect(':');
      return either(first, yes, this.#choice());
    }
    if (!this.#take('if')) return first;
    const test = this.#or();
    this.#expect('else');
    return either(test, first, this.#choice());
  }

  #or(): Thunk {
    let left = this.#and();
    while (this.#take('or', '||')) left = either(left, () => true, this.#and());
    return left;
  }

  #and(): Thunk {
    let left = this.#not();
    while (this.#take('and', '&&')) left = either(left, this.#not(), () => false);
    return left;
  }

  #not(): Thunk {
    if (!this.#take('not', '!')) return this.#comparison();
    const of = this.#not();
    return (state) => !truth(of(state));
  }

  #comparison = () => this.#chain(this.#sum, '<', '<=', '>', '>=', '==', '===', '!=', '!==');
  #sum = () => this.#chain(this.#product, '+', '-');
  #product = () => this.#chain(this.#signed, '*', '/', '//', '%', '×', '÷');

  /** Operators of one level, from left to right. */
  #chain(next: () => Thunk, ...signs: readonly string[]): Thunk {
    let left = next();
    for (let sign = this.#take(...signs); sign; sign = this.#take(...signs)) {
      const [one, other, by] = [left, next(), sign];
      left = (state) => operate(by, one(state), other(state));
    }
    return left;
  }

  #signed = (): Thunk => {
    if (this.#take('+')) return this.#signed();
    if (!this.#take('-')) return this.#power();
    const of = this.#signed();
    return (state) => -number(of(state));
  };

  #power(): Thunk {
    const base = this.#primary();
    if (!this.#take('**', '^')) return base;
    const exponent = this.#signed();
    return (state) => number(base(state)) ** number(exponent(state));
  }

  #primary(): Thunk {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Error('something is missing at the end');
    if (token === '[') return this.#members(']', (values) => values);
    if (token === '(') {
      const inside = this.#choice();
      this.#expect(')');
      return inside;
    }
    return literal(token) ?? this.#name(token);
  }

  #name(name: string): Thunk {
    if (!/^[\p{L}_]/u.test(name)) throw new Error(`'${name}' stands where a value should be`);
    if (!this.#take('(')) return (state) => lookUp(state, name);
    const plain = name.replace(/^Math\./, '');
    const call = Object.hasOwn(functions, plain) ? functions[plain] : undefined;
    if (!call) throw new Error(`there is no function '${name}'; there are ${Object.keys(functions).join(', ')}`);
    return this.#members(')', (values) => call(values.flat() as Value[]));
  }

  #members(end: string, make: (values: readonly Value[]) => Value): Thunk {
    const members: Thunk[] = [];
    if (!this.#take(end)) {
      do members.push(this.#choice());
      while (this.#take(','));
      this.#expect(end);
    }
    return (state) => make(members.map((member) => member(state)));
  }
}

const either =
  (test: Thunk, yes: Thunk, no: Thunk): Thunk =>
  (state) =>
    (truth(test(state)) ? yes : no)(state);

function literal(token: string): Thunk | null {
  if (/^[\d.]/.test(token)) return () => Number(token);
  if (/^["']/.test(token)) return () => token.slice(1, -1);
  return /^(true|false)$/i.test(token) ? () => token.toLowerCase() === 'true' : null;
}

function lookUp(state: State, name: string): Value {
  const value = state.get(name);
  if (value === undefined) throw new Error(`'${name}' has no value yet`);
  return value;
}

function tokensOf(source: string): readonly string[] {
  const token =
    /\s*(\d+(?:\.\d+)?|\.\d+|"[^"]*"|'[^']*'|Math\.\p{L}+|[\p{L}_][\p{L}\p{N}_]*|===|!==|\*\*|\/\/|<=|>=|==|!=|&&|\|\||[-+*/%^<>!?:(),[\]×÷])/uy;
  const tokens: string[] = [];
  const text = source.trim();
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new Error(`'${text.slice(from).trim().slice(0, 12)}' cannot be read`);
    tokens.push(found);
  }
  return tokens;
}
