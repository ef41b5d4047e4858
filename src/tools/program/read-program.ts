import type { Json } from '../../base/json';
import type { Program, ProgramTest } from '../../contract/program';

const standard = 2_000;

/** The program in a source; bare code is a program without tests. @throws RangeError which says what is wrong with a test */
export function readProgram(source: string): Required<Program> {
  const read = readJson(source);
  if (!isObject(read) || typeof read['code'] !== 'string')
    return { code: source, tests: [], limit: standard, before: '' };
  const { tests = [], limit = standard, before = '' } = read;
  if (!Array.isArray(tests)) throw new RangeError(`'tests' is ${shown(tests)}; a list of tests is needed.`);
  if (typeof limit !== 'number' || !(limit >= 100 && limit <= 30_000))
    throw new RangeError(`'limit' is ${shown(limit)}; milliseconds from 100 to 30000 are needed.`);
  if (typeof before !== 'string') throw new RangeError(`'before' is ${shown(before)}; code is needed.`);
  return { code: read['code'], tests: tests.map(readTest), limit, before };
}

function readTest(test: Json, index: number): ProgramTest {
  const wrong = (needed: string) => new RangeError(`Test ${index + 1} is ${shown(test)}; ${needed}.`);
  if (!isObject(test)) throw wrong('an object is needed');
  const { name, call, assert, throws, expect, within } = test;
  if (name !== undefined && typeof name !== 'string') throw wrong('its name must be a text');
  const named = name === undefined ? {} : { name };
  if (typeof assert === 'string') return { ...named, assert };
  if (typeof call !== 'string') throw wrong("it needs a 'call' or an 'assert'");
  if (typeof throws === 'string') return { ...named, call, throws };
  if (expect === undefined) throw wrong("a call needs 'expect' or 'throws'");
  if (within !== undefined && typeof within !== 'number') throw wrong("'within' must be a number");
  return { ...named, call, expect, ...(within === undefined ? {} : { within }) };
}

function readJson(source: string): Json | undefined {
  if (!source.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(source) as Json;
  } catch {
    return undefined; // Code that begins with a brace.
  }
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: Json): string => JSON.stringify(value).slice(0, 200);
