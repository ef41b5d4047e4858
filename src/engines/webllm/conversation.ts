import type { Message } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { contentOf, type ContentPart } from '../pictures';

/** A turn as web-llm takes it. */
export interface Turn {
  readonly role: Message['role'];
  readonly content: string | readonly ContentPart[];
}
/** A turn and, where thinking was taken out of it, what a reader of the answer saw. */
interface Held extends Turn {
  readonly seen: string;
}

/**
 * web-llm caches one conversation, and goes on with it only when the next request repeats it to the letter, thinking
 * included. So the last conversation is held here: where a request repeats what was seen of it, what was really written
 * is sent back. Any other request is sent as it is.
 */
export function conversation(sees = false) {
  let held: readonly Held[] = [];
  return {
    /** The turns to send. @throws Unsupported */
    turnsFor(messages: readonly Message[]): readonly Turn[] {
      if (!sees) messages.forEach(refusePictures);
      const asked = messages.map((message) => ({ role: message.role, content: contentOf(message) }));
      check(asked);
      const continues =
        held.length === asked.length - 1 &&
        held.every(({ role, seen }, place) => role === asked[place]?.role && seen === written(asked[place].content));
      return continues ? [...held.map(({ role, content }) => ({ role, content })), asked.at(-1) as Turn] : asked;
    },
    /** `whole` is the answer with its thinking, `seen` without. */
    keep(messages: readonly Message[], sent: readonly Turn[], whole: string, seen: string): void {
      const turns = sent.map((turn, place) => ({ ...turn, seen: written(contentOf(messages[place] as Message)) }));
      held = [...turns, { role: 'assistant', content: whole, seen }];
    },
    /** web-llm starts anew after an answer that was cut or broken off. */
    forget(): void {
      held = [];
    },
  };
}

function refusePictures({ content }: Message): void {
  if (typeof content !== 'string' && content.some(({ type }) => type === 'image'))
    throw engineError('Unsupported', 'This model cannot see images. Cast a model that can, or leave the image out.');
}

/** To compare turns by; pictures count with all their bytes. */
const written = (content: Turn['content']): string => (typeof content === 'string' ? content : JSON.stringify(content));

function check(turns: readonly Turn[]): void {
  const last = turns.at(-1);
  if (!last) throw engineError('Unsupported', 'The request has no messages; one is needed.');
  if (last.role !== 'user')
    throw engineError(
      'Unsupported',
      `The last turn is the ${last.role}'s; web-llm answers users only. Add a question.`,
    );
  if (turns.slice(1).some(({ role }) => role === 'system'))
    throw engineError('Unsupported', 'web-llm reads a system message at the beginning only. Move it there.');
}
