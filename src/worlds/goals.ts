import { equalJson } from '../base/equal-json';
import type { Json } from '../base/json';
import { normalText } from '../base/normal-text';
import type { WorldGoal } from '../contract/world';

/** What a goal looks at. */
export interface Outcome {
  readonly before: Json;
  readonly after: Json;
  /** By task; 0 where there is one task. */
  readonly answers: ReadonlyMap<number, string>;
}

export function isMet(goal: WorldGoal, { before, after, answers }: Outcome): boolean {
  if ('answer' in goal) return sameAnswer(answers.get(goal.task ?? 0) ?? '', goal.answer);
  if ('path' in goal) return equalJson(at(after, goal.path) ?? null, goal.is, 1e-9);
  if ('unchanged' in goal) return equalJson(at(before, goal.unchanged) ?? null, at(after, goal.unchanged) ?? null);
  const list = at(after, 'some' in goal ? goal.some : goal.none);
  const found = Array.isArray(list) && list.some((record: Json) => isLike(record, goal.like));
  return 'some' in goal ? found : !found;
}

/** The value under a path; undefined when there is none. A name may have dots in it where nothing else is meant. */
export function at(state: Json, path: string): Json | undefined {
  if (!path) return state;
  if (state === null || typeof state !== 'object') return undefined;
  const fields = state as { readonly [name: string]: Json };
  if (Object.hasOwn(fields, path)) return fields[path];
  const [name = ''] = path.split('.', 1);
  return Object.hasOwn(fields, name) ? at(fields[name]!, path.slice(name.length + 1)) : undefined;
}

/** Every field that is wanted is there. Texts are compared without case and outer spaces. */
function isLike(record: Json, like: Json): boolean {
  if (typeof record === 'string' && typeof like === 'string') return normalText(record) === normalText(like);
  if (like === null || typeof like !== 'object' || Array.isArray(like)) return equalJson(record, like, 1e-9);
  if (record === null || typeof record !== 'object') return false;
  return Object.entries(like).every(([name, wanted]) =>
    isLike((record as { [name: string]: Json })[name] ?? null, wanted),
  );
}

/** Numbers by their value, the only or last one in what was said; texts by their words, which may stand in a sentence. */
function sameAnswer(said: string, wanted: string): boolean {
  if (/^-?\d+(\.\d+)?$/.test(wanted)) {
    const numbers = [...said.replace(/(\d),(?=\d{3}\b)/g, '$1').matchAll(/-?\d+(?:\.\d+)?/g)];
    return numbers.length > 0 && Math.abs(Number(numbers.at(-1)![0]) - Number(wanted)) < 1e-9;
  }
  return ` ${normalText(said)} `.includes(` ${normalText(wanted)} `) || normalText(said) === normalText(wanted);
}
