import { at, listAt, numberAt, textAt } from './pluck';
import { kindOf, type ServerKind } from './kinds';
import type { ServerConfig } from './server';

/** What a server says of one of its models. */
export interface Listed {
  readonly name: string;
  readonly kind: ServerKind;
  /** Tokens. */
  readonly context: number;
  /** What tells these weights from others of the same name; 'unknown' when the server does not say. */
  readonly revision: string;
  /** 0 when the server does not say. */
  readonly parameters: number;
}

/** Tokens assumed where a server keeps its context length to itself. */
export const assumedContext = 8192;

/**
 * The models of an answer to `GET /models`: the protocol's `{ data: [...] }`, a bare list, or Ollama's `{ models: [...] }`.
 * Null when it is nothing of the kind.
 */
export function readListing(answer: unknown, { baseUrl }: ServerConfig): readonly Listed[] | null {
  const entries = [answer, at(answer, 'data'), at(answer, 'models')].filter(Array.isArray)[0] as unknown[] | undefined;
  if (!entries) return null;
  const owner = listAt(answer, 'data').map((entry) => textAt(entry, 'owned_by'));
  const official = owner.includes('library') ? 'library' : undefined;
  const found = new Map<string, Listed>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (!name || found.has(name)) continue;
    const kind = kindOf(official ?? textAt(entry, 'owned_by'), baseUrl);
    found.set(name, {
      name,
      kind,
      context: contextOf(entry),
      revision: revisionOf(entry, kind),
      parameters: sizeOf(entry),
    });
  }
  return [...found.values()];
}

const nameOf = (entry: unknown): string | undefined =>
  typeof entry === 'string' ? entry : (textAt(entry, 'id') ?? textAt(entry, 'name') ?? textAt(entry, 'model'));

/** vLLM, llama.cpp, then what hosts of many models call it. */
const contextOf = (entry: unknown): number =>
  numberAt(entry, 'max_model_len') ??
  numberAt(entry, 'meta', 'n_ctx') ??
  numberAt(entry, 'meta', 'n_ctx_train') ??
  numberAt(entry, 'context_length') ??
  numberAt(entry, 'context_window') ??
  numberAt(entry, 'max_context_length') ??
  assumedContext;

const sizeOf = (entry: unknown): number => numberAt(entry, 'meta', 'n_params') ?? 0;

/** Most servers put the time of asking into `created`; Ollama puts there when the model was last changed. */
function revisionOf(entry: unknown, kind: ServerKind): string {
  const created = numberAt(entry, 'created');
  if (kind === 'ollama' && created) return `changed ${new Date(created * 1000).toISOString()}`;
  const bytes = numberAt(entry, 'meta', 'size');
  if (bytes) return `${bytes} bytes`;
  return textAt(entry, 'root') ?? 'unknown';
}
