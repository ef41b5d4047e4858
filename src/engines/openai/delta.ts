import type { Usage } from '../../contract/engine';
import { at, jsonOf, listAt, numberAt, textAt } from './pluck';
import { readTraces, type SeenToken } from './traces';

/** What one piece of a streamed answer says. */
export interface Delta {
  readonly text: string;
  readonly reasoning: string;
  readonly finish: string | null;
  readonly usage: Usage | null;
  readonly tokens: readonly SeenToken[];
  /** The body of an error that came inside the stream. */
  readonly error: string | null;
}

/** Reads a piece, or a whole answer of a server that does not stream. Null when it is no JSON. */
export function readDelta(data: string): Delta | null {
  const value = jsonOf(data);
  if (value === undefined) return null;
  const choice = at(value, 'choices', 0);
  const said = at(choice, 'delta') ?? at(choice, 'message');
  return {
    text: textAt(said, 'content') ?? '',
    // The field of vLLM, llama.cpp and DeepSeek; then that of Ollama, OpenRouter and later vLLM.
    reasoning: textAt(said, 'reasoning_content') ?? textAt(said, 'reasoning') ?? '',
    finish: textAt(choice, 'finish_reason') ?? null,
    usage: readUsage(value),
    tokens: readTraces(listAt(choice, 'logprobs', 'content')),
    error: at(value, 'error') || at(value, 'object') === 'error' ? data : null,
  };
}

function readUsage(value: unknown): Usage | null {
  const input = numberAt(value, 'usage', 'prompt_tokens');
  const output = numberAt(value, 'usage', 'completion_tokens');
  if (input === undefined || output === undefined) return null;
  const reused =
    numberAt(value, 'usage', 'prompt_tokens_details', 'cached_tokens') ?? numberAt(value, 'timings', 'cache_n') ?? 0;
  return { input, output, reused: Math.min(reused, input) };
}
