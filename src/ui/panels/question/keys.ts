/** What a key press asks for while a question is answered; fields and the browser keep theirs. */
export type Pressed = { readonly send: true } | { readonly place: number };

/** Ctrl or ⌘ with Enter sends, from anywhere; 1 to 9 name a place, from 0, outside fields one writes in. Null for every other key. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
  writing: boolean,
): Pressed | null {
  if (event.isComposing) return null;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return { send: true };
  if (writing || event.altKey || event.ctrlKey || event.metaKey) return null;
  return /^[1-9]$/.test(event.key) ? { place: Number(event.key) - 1 } : null;
}

/** Whether keys are letters where they were pressed. */
export const isWriting = ({ target }: Event): boolean =>
  (target instanceof HTMLTextAreaElement && target.ariaReadOnly !== 'true') ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
