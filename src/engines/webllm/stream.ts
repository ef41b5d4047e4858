import type { ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import type { MlcEngine } from './library';

/** What web-llm says at the end. */
export interface Told {
  readonly finish: string | null;
  /** Tokens it read for this request: without those it had in its cache. */
  readonly prompt: number;
  /** Tokens it chose, the one that ends an answer included. */
  readonly output: number;
}

/**
 * Pieces of text as they are written, then what web-llm says of it all. Who stops taking stops the writing: web-llm's own
 * interruption is lost while a request has not begun. When the device is lost a step may never come; then `lost` rejects.
 */
export async function* streamed(
  engine: MlcEngine,
  request: ChatCompletionRequestStreaming,
  lost: Promise<never>,
): AsyncGenerator<string | Told, void, void> {
  const created = await Promise.race([engine.chat.completions.create(request), lost]);
  const chunks = created[Symbol.asyncIterator]();
  let finish: string | null = null;
  let settled = true;
  let over = false;
  try {
    for (;;) {
      settled = false;
      const { done, value } = await Promise.race([chunks.next(), lost]);
      settled = true;
      over = done ?? false;
      if (done) return;
      for (const choice of value.choices) {
        finish = choice.finish_reason ?? finish;
        if (typeof choice.delta.content === 'string') yield choice.delta.content;
      }
      const { usage } = value;
      if (usage) yield { finish, prompt: usage.prompt_tokens, output: usage.completion_tokens };
    }
  } finally {
    // A step that never comes cannot be waited for.
    if (settled && !over) await chunks.return?.();
  }
}
