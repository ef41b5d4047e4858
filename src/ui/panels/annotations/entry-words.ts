import type { Json } from '../../../base/json';
import type { Entry } from '../../../lab/annotation';

/** A change in words: "rated 4, before 2". `places` names drafts by their key. */
export function entryWords({ what, key, before, after }: Entry, places: ReadonlyMap<string, string>): string {
  switch (what) {
    case 'rating':
      return after === null
        ? 'took the rating back'
        : `rated ${String(after)}${before === null ? '' : `, before ${String(before)}`}`;
    case 'note':
      return after === '' ? 'removed the note' : before === '' ? 'wrote a note' : 'changed the note';
    case 'tags':
      return `tags: ${listed(after)}, before ${listed(before)}`;
    case 'mark':
      return `${places.get(key ?? '') ?? key}: ${markWords(after)}, before ${markWords(before)}`;
  }
}

const listed = (tags: Json): string => (Array.isArray(tags) && tags.length ? tags.join(', ') : 'none');
function markWords(mark: Json): string {
  const { score = null, by } = (mark ?? {}) as { readonly score?: Json; readonly by?: Json };
  if (mark === null) return 'as graded';
  const word =
    score === null ? 'not graded' : score === 1 ? 'right' : score === 0 ? 'wrong' : `${Number(score) * 100}%`;
  return by === 'person' ? word : `${word} by the grader`;
}
