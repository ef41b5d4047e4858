import { textOf, type Message } from '../../contract/engine';

/** The part of the browser's Prompt API that is used here. Older names of its counters are those of Chrome up to 140. */
export interface PromptApi {
  availability(options: Languages): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: Languages & {
      readonly initialPrompts?: readonly Prompt[];
      readonly monitor?: (monitor: EventTarget) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Session>;
}
export interface Session {
  readonly contextUsage?: number;
  readonly inputUsage?: number;
  readonly contextWindow?: number;
  readonly inputQuota?: number;
  measureContextUsage?(input: string): Promise<number>;
  measureInputUsage?(input: string): Promise<number>;
  promptStreaming(
    input: string,
    options: { readonly signal: AbortSignal; readonly responseConstraint?: unknown },
  ): ReadableStream<string>;
  destroy(): void;
}
interface Prompt {
  readonly role: Message['role'];
  readonly content: string;
}
interface Languages {
  readonly expectedInputs: readonly Expected[];
  readonly expectedOutputs: readonly Expected[];
}
interface Expected {
  readonly type: 'text';
  readonly languages: readonly string[];
}
const english: readonly Expected[] = [{ type: 'text', languages: ['en'] }];
/** Asking and creating must name the same languages, or the answer is for another model. */
export const languages: Languages = { expectedInputs: english, expectedOutputs: english };

/** A session that has read all of a conversation but its last turn. */
export interface Held {
  readonly session: Session;
  /** Tokens it had read before this request. */
  readonly reused: number;
}

/**
 * Sessions by what was said in them: one for each conversation. The last one is kept, so that its next turn is the only
 * thing to be read; whatever begins otherwise gets a session of its own.
 */
export function conversations(api: PromptApi, first: Session) {
  let kept: { readonly session: Session; readonly said: string } | null = { session: first, said: nameOf([]) };
  let over = false;

  return {
    /** A session for the turns before the last. @throws whatever the browser throws */
    async take(messages: readonly Message[], signal: AbortSignal): Promise<Held> {
      const before = promptsOf(messages.slice(0, -1));
      const found = kept;
      kept = null;
      if (found?.said === nameOf(before)) return { session: found.session, reused: usageOf(found.session) };
      found?.session.destroy();
      const more = before.length ? { initialPrompts: before } : {};
      return { session: await api.create({ ...languages, ...more, signal }), reused: 0 };
    },
    /** Keeps a session in which these turns were said, and nothing else. */
    keep(session: Session, messages: readonly Message[]): void {
      if (over) return session.destroy();
      kept?.session.destroy();
      kept = { session, said: nameOf(promptsOf(messages)) };
    },
    end(): void {
      over = true;
      kept?.session.destroy();
      kept = null;
    },
  };
}

const promptsOf = (messages: readonly Message[]): readonly Prompt[] =>
  messages.map((message) => ({ role: message.role, content: textOf(message) }));
const nameOf = (prompts: readonly Prompt[]): string => JSON.stringify(prompts);

export const usageOf = ({ contextUsage, inputUsage }: Session): number => contextUsage ?? inputUsage ?? 0;

/** Tokens of a text; about four characters each where the browser does not measure. */
export const measure = async (session: Session, text: string): Promise<number> =>
  (await (session.measureContextUsage?.(text) ?? session.measureInputUsage?.(text))) ?? Math.ceil(text.length / 4);
