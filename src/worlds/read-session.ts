import type { Json } from '../base/json';
import { longestSession, type WorldCall, type WorldGoal, type WorldSession } from '../contract/world';

/** The session in a source. @throws RangeError that says what is wrong with it */
export function readSession(source: string): WorldSession {
  const read = parsed(source);
  const { world, seed = 0, calls = [], goals = [], only, tasks, outages, flaky, asynchronous } = read;
  if (typeof world !== 'string') throw new RangeError(`'world' is ${shown(world)}; the name of a world is needed.`);
  if (!Array.isArray(calls) || calls.length > longestSession)
    throw new RangeError(`'calls' is ${shown(calls)}; a list of at most ${longestSession} calls is needed.`);
  if (!Array.isArray(goals)) throw new RangeError(`'goals' is ${shown(goals)}; a list of goals is needed.`);
  if (only !== undefined && !isTexts(only)) throw new RangeError(`'only' is ${shown(only)}; names are needed.`);
  return {
    world,
    seed: within('seed', seed, 0, 2 ** 32),
    calls: (calls as readonly Json[]).map(readCall),
    goals: goals as unknown as readonly WorldGoal[],
    ...(only === undefined ? {} : { only }),
    ...(tasks === undefined ? {} : { tasks: within('tasks', tasks, 1, 20) }),
    ...(outages === undefined ? {} : { outages: within('outages', outages, 0, 20) }),
    ...(flaky === undefined ? {} : { flaky: within('flaky', flaky, 0, 0.9) }),
    ...(asynchronous === true ? { asynchronous } : {}),
  };
}

function readCall(call: Json, index: number): WorldCall {
  const wrong = (needed: string) => new RangeError(`Call ${index + 1} is ${shown(call)}; ${needed}.`);
  if (!isObject(call)) throw wrong('an object is needed');
  const { function: name, arguments: given = {}, task } = call;
  if (typeof name !== 'string') throw wrong("it needs a 'function'");
  if (!isObject(given)) throw wrong("its 'arguments' must be an object");
  return { function: name, arguments: given, ...(typeof task === 'number' ? { task } : {}) };
}

function parsed(source: string): { readonly [name: string]: Json } {
  let read: Json;
  try {
    read = JSON.parse(source) as Json;
  } catch {
    throw new RangeError(
      `The source is ${shown(source)}; a session as JSON is needed, with a world, a seed and calls.`,
    );
  }
  if (!isObject(read)) throw new RangeError(`The source is ${shown(read)}; an object is needed.`);
  return read;
}

function within(name: string, value: Json, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high))
    throw new RangeError(`'${name}' is ${shown(value)}; a number from ${low} to ${high} is needed.`);
  return value;
}
const isTexts = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.every((one: Json) => typeof one === 'string');
const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: Json | undefined): string => String(JSON.stringify(value)).slice(0, 80);
