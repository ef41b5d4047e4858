import type { Choice } from '../../../lab/arena/vote';

/** What there is to choose, with the key that chooses it while the battle has the focus. */
export const choices: readonly {
  readonly choice: Choice;
  readonly label: string;
  readonly key: string;
  readonly sign: string;
}[] = [
  { choice: 'left', label: 'Left is better', key: 'ArrowLeft', sign: '←' },
  { choice: 'tie', label: 'As good as each other', key: 't', sign: 'T' },
  { choice: 'bad', label: 'Both are bad', key: 'b', sign: 'B' },
  { choice: 'right', label: 'Right is better', key: 'ArrowRight', sign: '→' },
];

/** The choice of a key press; null for every other key, and where it belongs to a field or to the browser. */
export function choiceOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): Choice | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  return choices.find(({ key }) => key === event.key || key === event.key.toLowerCase())?.choice ?? null;
}
