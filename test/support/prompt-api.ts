import { random } from '../../src/base/random';
import type { PromptApi, Session } from '../../src/engines/built-in/conversations';

type Options = Parameters<PromptApi['create']>[0];
interface Turn {
  readonly role: string;
  readonly content: string;
}
export interface DoubleOptions {
  readonly state?: Awaited<ReturnType<PromptApi['availability']>>;
  readonly contextWindow?: number;
  /** What it answers; absent: sixty letters that follow from what was said. */
  readonly answer?: (said: readonly Turn[]) => readonly string[];
  /** Thrown by `create` instead of a session. */
  readonly refusal?: DOMException;
}

/**
 * The Prompt API as MDN describes it, with a model that writes letters. A token is a word of a prompt or a streamed piece.
 * A session remembers what was said in it, fails when it is full, and throws once it was destroyed, by name or by the
 * signal it was made with.
 */
export function promptApi({ state = 'available', contextWindow = 512, answer = letters, refusal }: DoubleOptions = {}) {
  const log = { created: [] as Options[], destroyed: 0, constraints: [] as unknown[] };
  let here = state;

  function session(initial: readonly Turn[]): Session {
    const said = [...initial];
    let destroyed = false;
    const usage = () => said.reduce((sum, { content }) => sum + words(content), 0);
    return {
      get contextUsage() {
        return usage();
      },
      contextWindow,
      measureContextUsage: async (text) => words(text),
      promptStreaming(input, { signal, responseConstraint }) {
        if (responseConstraint !== undefined) log.constraints.push(responseConstraint);
        const pieces = answer([...said, { role: 'user', content: input }]);
        let place = 0;
        return new ReadableStream<string>({
          async pull(controller) {
            await new Promise((resolve) => setImmediate(resolve));
            if (destroyed) return controller.error(new DOMException('The session was destroyed.', 'InvalidStateError'));
            if (signal.aborted) return controller.error(signal.reason);
            if (usage() + words(input) > contextWindow)
              return controller.error(new DOMException('The input is too large.', 'QuotaExceededError'));
            const piece = pieces[place++];
            if (piece !== undefined) return controller.enqueue(piece);
            said.push({ role: 'user', content: input }, { role: 'assistant', content: pieces.join('') });
            controller.close();
          },
        });
      },
      destroy() {
        if (!destroyed) log.destroyed++;
        destroyed = true;
      },
    };
  }
  const api: PromptApi = {
    availability: async () => here,
    async create(options) {
      log.created.push(options);
      options.signal?.throwIfAborted();
      if (refusal) throw refusal;
      const initial = options.initialPrompts ?? [];
      if (initial.some(({ role }, place) => role === 'system' && place > 0))
        throw new TypeError('A system prompt must be the first.');
      if (initial.reduce((sum, { content }) => sum + words(content), 0) > contextWindow)
        throw new DOMException('The initial prompts are too large.', 'QuotaExceededError');
      if (here !== 'available') {
        const monitor = new EventTarget();
        options.monitor?.(monitor);
        for (const loaded of [0, 0.5, 1])
          monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
        here = 'available';
      }
      const made = session(initial);
      options.signal?.addEventListener('abort', () => made.destroy());
      return made;
    },
  };
  return { api, log };
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

function letters(said: readonly Turn[]): readonly string[] {
  const next = random(JSON.stringify(said));
  return Array.from({ length: 60 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(next() * 26)]!);
}
