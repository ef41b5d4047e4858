import type { Fields } from './body';
import type { Trouble } from './errors';

/** Fields a request can do without, and what a person knows them as. */
const optional: { readonly [field: string]: string } = {
  stream_options: 'usage',
  seed: 'seed',
  top_p: 'topP',
  top_k: 'topK',
  min_p: 'minP',
  repetition_penalty: 'repetitionPenalty',
  repeat_penalty: 'repetitionPenalty',
  logprobs: 'logprobs',
  top_logprobs: 'logprobs',
  temperature: 'temperature',
  max_tokens: 'maxTokens',
  stop: 'stop',
  chat_template_kwargs: 'thinking',
};

export interface Dropped {
  readonly body: Fields;
  /** Null when nothing was lost: the server knows the field by another name. */
  readonly warning: { readonly setting: string; readonly message: string } | null;
}

/**
 * The request without the field a server complained of, null when it complained of something else. Servers differ in
 * what they refuse: some know no `seed`, some models no `temperature`, some want `max_completion_tokens`.
 */
export function withoutRefused(body: Fields, error: Trouble): Dropped | null {
  if (error.name !== 'ServerRefused' || (error.status !== 400 && error.status !== 422)) return null;
  // The longest name first: 'top_logprobs' has 'logprobs' in it.
  const names = Object.keys(optional).sort((a, b) => b.length - a.length);
  const field = names.find((name) => name in body && new RegExp(`(?<![a-z_])${name}(?![a-z_])`).test(error.message));
  if (!field) return null;
  const { [field]: value = null, ...rest } = body;
  if (field === 'max_tokens' && /max_completion_tokens/.test(error.message))
    return { body: { ...rest, max_completion_tokens: value }, warning: null };
  const { top_logprobs: _alternatives, ...bare } = rest;
  const setting = optional[field] ?? field;
  return {
    body: field === 'logprobs' ? bare : rest,
    warning: { setting, message: `The server takes no ${field}; it was asked without. It said: ${error.message}` },
  };
}
