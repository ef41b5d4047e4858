import type { Json } from '../base/json';
import type { Context, Steps } from '../contract/strategy';
import type { Problem } from '../contract/task';
import type { Draft } from './act';
import { repeat } from './all';
import { verify } from './verify';

/** The requirements of an answer that a problem brings along in `extra.checklist`, a list of texts. Empty when it has none. */
export function checklistOf({ extra }: Problem): readonly string[] {
  const listed = isRecord(extra) ? extra['checklist'] : undefined;
  return Array.isArray(listed) ? listed.filter((item) => typeof item === 'string') : [];
}

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which requirements a draft meets, each asked by itself; null where the judge said neither yes nor no. */
export const met = (
  context: Context,
  draft: Draft,
  items: readonly string[],
  role = 'judge',
): Steps<(boolean | null)[]> =>
  repeat(context, items.length, async function* (branch, index) {
    const score = yield* verify(branch, draft, role, 'checklist-item', { item: items[index]! });
    return score === null ? null : score >= 0.5;
  });
