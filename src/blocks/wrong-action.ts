import { happens, integer, pick } from '../base/chance';
import type { Context, Steps } from '../contract/strategy';
import type { FunctionDoc, ParameterDoc } from '../contract/world';
import { reply } from './converse';
import { make } from './visit';
import type { Place } from './walk';

/** Looking up how to look up, letting time pass and ending are no wrong actions. */
const harmless: ReadonlySet<string> = new Set(['docs', 'search_functions', 'wait', 'answer']);

/**
 * The place after so many actions that somebody else took in the name of the model: functions of this world drawn by chance, with
 * words of the task and small numbers as arguments. The model finds them in its conversation as if it had taken them, so whether it
 * recovers can be seen (Agent-R, #73; how the wrong action is made is our choice). One of them may be of use by accident.
 */
export async function* wrongActions(context: Context, place: Place, times: number): Steps<Place> {
  let { visit, messages } = place;
  const functions = (visit.report?.functions ?? []).filter(({ name }) => !harmless.has(name));
  if (!functions.length) return place;
  for (let time = 0; time < times && !visit.over; time++) {
    const chance = context.branch(`wrong-${time}`);
    const call = callOf(
      pick(() => chance.random(), functions),
      chance,
    );
    visit = yield* make(context, visit, [call]);
    const slots = { result: visit.said, left: 'Some' };
    messages = reply(context, messages, JSON.stringify(call), 'world-result', slots);
  }
  return { visit, messages };
}

function callOf({ name, parameters }: FunctionDoc, chance: Context) {
  const needed = parameters.filter(({ optional }) => !optional);
  return { function: name, arguments: Object.fromEntries(needed.map((one) => [one.name, valueOf(one, chance)])) };
}

function valueOf({ type }: ParameterDoc, chance: Context): string | number | boolean {
  const random = () => chance.random();
  if (type === 'flag') return happens(random, 0.5);
  if (type === 'number') return integer(random, 1, 3);
  return pick(random, chance.problem.prompt.match(/[\p{L}\p{N}]{3,}/gu) ?? ['something']);
}
