/** What the harness posts, as JSON: first `begin`, then `loaded`, then one `test` each, in their order. */
export type HarnessReport = { readonly nonce: string; readonly console: string } & (
  | { readonly type: 'begin' }
  | { readonly type: 'loaded' }
  /** The code could not be run to its end. */
  | { readonly type: 'broken'; readonly error: string; readonly line?: number }
  | {
      readonly type: 'test';
      readonly test: number;
      /** 'returned' with what was returned: as JSON text where JSON can hold it, and as source text. */
      readonly how: 'returned' | 'failed' | 'threw';
      readonly json?: string;
      readonly shown?: string;
      readonly error?: string;
      readonly message?: string;
      /** Where the language tells it; else the stack does. */
      readonly line?: number;
      readonly stack?: string;
    }
);

type Closure = (assert: (value: unknown, message?: string) => void) => unknown;

/**
 * Runs in the sandbox, before the code it watches, as text: it may name nothing of this file. Whatever it needs later it keeps
 * from the beginning, and what it posts are records without a prototype, so code that changes built-in objects does not change
 * what is reported. Reports carry a nonce that code cannot read.
 */
export function harness(nonce: string) {
  'use strict';
  const scope = globalThis as unknown as { postMessage(text: string): void; console: Record<string, unknown> };
  const post = scope.postMessage.bind(globalThis);
  const { stringify } = JSON;
  const { isArray } = Array;
  const { create, getPrototypeOf, is, keys, prototype: plainObject } = Object;
  const { isFinite } = Number;
  const text = String;
  const mark = Symbol('failed');
  const slice = Function.prototype.call.bind(String.prototype.slice) as (
    from: string,
    at: number,
    to: number,
  ) => string;

  let printed = '';
  let room = 20_000;
  const print = (line: string) => {
    if (room > 0) printed += `${slice(line, 0, room)}\n`;
    room -= line.length + 1;
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug'])
    scope.console[name] = (...values: unknown[]) => {
      let line = '';
      for (let at = 0; at < values.length; at++) {
        const value = values[at];
        line += (at ? ' ' : '') + (typeof value === 'string' ? value : show(value, 0));
      }
      print(line);
    };

  const report = (type: string, more: Record<string, unknown> = {}) => {
    const record = create(null) as Record<string, unknown>;
    record['nonce'] = nonce;
    record['type'] = type;
    record['console'] = printed;
    printed = '';
    for (const name of keys(more)) record[name] = more[name];
    post(stringify(record));
  };

  /** The value with no prototypes in it, for JSON; throws when JSON cannot hold it. */
  function plain(value: unknown, depth: number): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && isFinite(value)) return value;
    if (typeof value !== 'object' || depth > 50) throw mark;
    if (isArray(value)) {
      const copy: unknown[] = [];
      for (let at = 0; at < value.length; at++) copy[at] = plain(value[at], depth + 1);
      return copy;
    }
    const prototype: unknown = getPrototypeOf(value);
    if (prototype !== plainObject && prototype !== null) throw mark;
    const copy = create(null) as Record<string, unknown>;
    for (const name of keys(value)) {
      const inner = (value as Record<string, unknown>)[name];
      if (inner !== undefined) copy[name] = plain(inner, depth + 1);
    }
    return copy;
  }

  /** The value as one would write it, cut where it is long. */
  function show(value: unknown, depth: number): string {
    try {
      if (typeof value === 'string') return stringify(value);
      if (typeof value === 'bigint') return `${value}n`;
      if (typeof value === 'function') return '[function]';
      if (typeof value !== 'object' || value === null) return is(value, -0) ? '-0' : text(value);
      if (depth > 4) return isArray(value) ? '[…]' : '{…}';
      if (value instanceof Error) return text(value);
      if (value instanceof Map) return `Map ${show([...value], depth + 1)}`;
      if (value instanceof Set) return `Set ${show([...value], depth + 1)}`;
      const list = isArray(value);
      const names = list ? value : keys(value);
      let inner = '';
      for (let at = 0; at < names.length && inner.length < 2_000; at++) {
        const name = text(names[at]);
        const field = list ? show(value[at], depth + 1) : show((value as Record<string, unknown>)[name], depth + 1);
        inner += (at ? ', ' : '') + (list ? field : `${name}: ${field}`);
      }
      return list ? `[${inner}]` : `{${inner}}`;
    } catch {
      return '[unreadable]';
    }
  }

  const jsonOf = (value: unknown) => {
    try {
      return stringify(plain(value, 0));
    } catch {
      return undefined;
    }
  };
  const readable = (read: () => unknown) => {
    try {
      return slice(text(read()), 0, 2_000);
    } catch {
      return '';
    }
  };

  const failure = (cause: unknown) => {
    const error = cause as Error;
    const of = typeof cause === 'object' && cause !== null;
    return {
      error: of ? readable(() => error.name) : '',
      message: of ? readable(() => error.message) : show(cause, 0),
      stack: of ? readable(() => error.stack) : '',
    };
  };
  const assert = (value: unknown, message = 'The assertion does not hold.') => {
    if (value) return;
    const failed = create(null) as Record<symbol | string, unknown>;
    failed[mark] = text(message);
    throw failed;
  };

  report('begin');
  const tests: Closure[] = [];
  const numbers: number[] = [];
  let count = 0;
  return Object.freeze({
    add(number: number, closure: Closure) {
      numbers[count] = number;
      tests[count++] = closure;
    },
    async run() {
      report('loaded');
      for (let at = 0; at < count; at++) {
        const test = numbers[at];
        try {
          const value = await tests[at]!(assert);
          report('test', { test, how: 'returned', json: jsonOf(value), shown: show(value, 0) });
        } catch (cause) {
          const failed = typeof cause === 'object' && cause !== null && (cause as Record<symbol, string>)[mark];
          report('test', {
            test,
            ...(failed ? { how: 'failed', message: failed } : { how: 'threw', ...failure(cause) }),
          });
        }
      }
    },
  });
}
