import type { Capability } from '../../contract/engine';
import type { ServerConfig } from './server';

/** Servers whose habits are known. */
export type ServerKind = 'vllm' | 'llama.cpp' | 'ollama' | 'unknown';

interface Habits {
  readonly title: string;
  readonly can: readonly Capability[];
  /** Its name for the repetition penalty; null where it has none. */
  readonly repetitionPenalty: string | null;
  /** Whether it hears `top_k` and `min_p`. */
  readonly truncation: boolean;
  /** Whether it tells chat templates that a model shall think or not (`chat_template_kwargs`). */
  readonly thinking: boolean;
  /** Alternatives per token it gives without being configured for more. */
  readonly alternatives: number;
  /** What makes it go on with a last assistant turn; absent where that is not known. */
  readonly continuing?: { readonly [field: string]: boolean | { readonly [name: string]: boolean } };
}

/**
 * What each kind hears beyond the protocol. Sources: vLLM "OpenAI-Compatible Server" (extra parameters, `--max-logprobs`
 * is 20) and "Reasoning Outputs" (`chat_template_kwargs`), llama.cpp `tools/server/README.md` (a last assistant message is gone on with, which excludes thinking), Ollama
 * `docs/openai.md` (logprobs since 0.12; no top_k, min_p and no penalty by division).
 */
const habits: { readonly [Kind in ServerKind]: Habits } = {
  vllm: {
    title: 'vLLM',
    thinking: true,
    can: ['seed', 'logprobs', 'continue', 'schema'],
    repetitionPenalty: 'repetition_penalty',
    truncation: true,
    alternatives: 20,
    continuing: { continue_final_message: true, add_generation_prompt: false },
  },
  'llama.cpp': {
    title: 'llama.cpp',
    thinking: true,
    can: ['seed', 'logprobs', 'continue', 'schema'],
    repetitionPenalty: 'repeat_penalty',
    truncation: true,
    alternatives: 20,
    continuing: { chat_template_kwargs: { enable_thinking: false } },
  },
  ollama: {
    title: 'Ollama',
    thinking: false,
    can: ['seed', 'logprobs', 'schema'],
    repetitionPenalty: null,
    truncation: false,
    alternatives: 20,
  },
  unknown: {
    title: 'a server of unknown kind',
    thinking: false,
    can: [],
    repetitionPenalty: 'repetition_penalty',
    truncation: true,
    alternatives: 0,
  },
};
export const habitsOf = (kind: ServerKind): Habits => habits[kind];

/** Models that are known to see, by their names: servers do not say. */
const seeing =
  /(?:^|[-_.\d])vl(?:m|[-_.\d]|$)|vision|llava|pixtral|moondream|minicpm-v|gemma-?3(?!.*(?:1b|270m))|gemma-?4/i;

/** Reproducible sampling and log-probabilities are promised only where they are known to exist. */
export const capabilitiesOf = (kind: ServerKind, { logprobs }: ServerConfig, name: string): ReadonlySet<Capability> =>
  new Set([
    ...habits[kind].can,
    ...(logprobs ? (['logprobs'] as const) : []),
    ...(seeing.test(name) ? (['vision'] as const) : []),
  ]);

/** Who made it, by the way it signs its list of models. Ollama signs with the publisher, but has a port of its own. */
export function kindOf(owner: string | undefined, baseUrl: string): ServerKind {
  if (owner === 'vllm') return 'vllm';
  if (owner === 'llamacpp') return 'llama.cpp';
  return owner === 'library' || new URL(baseUrl).port === '11434' ? 'ollama' : 'unknown';
}
