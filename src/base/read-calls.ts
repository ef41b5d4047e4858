import { closingBracket, parsedJson } from './bracketed';
import type { Json } from './json';

/** A function and what it is given, as a model wrote it. `task` where it says for which task. */
export interface ReadCall {
  readonly function: string;
  readonly arguments: { readonly [name: string]: Json };
  readonly task?: number;
}
const functionNames = ['function', 'name', 'tool', 'action', 'api'];
const argumentNames = ['arguments', 'args', 'parameters', 'params', 'input'];
/** A text full of brackets must not take for ever. */
const attempts = 60;

/**
 * The calls in a text, in their order: JSON objects that name a function, in any of the usual spellings, alone or in lists; where
 * there is none, lines like `pay(to="Ada", amount=3)`.
 */
export function readCalls(text: string): readonly ReadCall[] {
  const found = objectsIn(text).flatMap(callsIn);
  return found.length ? found : text.split('\n').flatMap((line) => writtenCall(line) ?? []);
}

function callsIn(value: Json): readonly ReadCall[] {
  if (isList(value)) return value.flatMap(callsIn);
  if (!isObject(value)) return [];
  const inner = value['function'];
  // The way of servers: { "type": "function", "function": { "name", "arguments" } }.
  if (inner !== undefined && isObject(inner)) return callsIn(inner);
  const listed = value['tool_calls'] ?? value['calls'];
  if (listed !== undefined && isList(listed)) return listed.flatMap(callsIn);
  const name = functionNames.map((field) => value[field]).find((field) => typeof field === 'string');
  if (typeof name !== 'string' || !name) return [];
  const given = argumentNames.map((field) => value[field]).find((field) => field !== undefined);
  const read = typeof given === 'string' ? (parsedJson(given) ?? {}) : (given ?? restOf(value));
  const task = Number(value['task']);
  return [
    {
      function: name,
      arguments: isObject(read) ? read : {},
      ...(Number.isInteger(task) && task > 0 ? { task } : {}),
    },
  ];
}

/** Arguments beside the name instead of under one of their own. */
const restOf = (value: { readonly [name: string]: Json }): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'task' && !functionNames.includes(name)));

/** `name(a=1, b="x")` on a line of its own. Null when the line is no call. */
function writtenCall(line: string): ReadCall | null {
  const [, name, inside = ''] =
    /^\W*(?:action\W+|call\W+)?([a-z]\w*_\w+|[a-z]\w+)\((.*)\)\W*$/i.exec(line.trim()) ?? [];
  if (!name) return null;
  const pairs = [...inside.matchAll(/(\w+)\s*[=:]\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)/g)];
  if (inside.trim() && !pairs.length) return null;
  return { function: name, arguments: Object.fromEntries(pairs.map(([, key, raw]) => [key!, valueOf(raw!.trim())])) };
}

function valueOf(raw: string): Json {
  if (/^'.*'$/.test(raw)) return raw.slice(1, -1);
  return parsedJson(raw) ?? raw;
}

/** Objects and lists in a text, outermost ones, in their order. */
function objectsIn(text: string): readonly Json[] {
  const found: Json[] = [];
  let tried = 0;
  for (let start = 0; start < text.length && tried < attempts; start++) {
    if (text[start] !== '{' && text[start] !== '[') continue;
    tried++;
    const end = closingBracket(text, start);
    const value = end < 0 ? undefined : parsedJson(text.slice(start, end + 1));
    if (value === undefined) continue;
    found.push(value);
    start = end;
  }
  return found;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
