/**
 * Where files stay on this device, and under which names. All are entries of Cache Storage; what follows is all there is
 * to know to put a file where an engine finds it.
 *
 * - `keptFiles`: whole files of transformers.js and its runtime, by `keptName`; that a hub lacks a file, by `absentName`.
 * - `webllmStores`: what web-llm reads, by bare address.
 */
export const keptFiles = 'redraft-files';

/** Weights, list of weights and tokenizer; `mlc-chat-config.json`; compiled libraries. */
export const webllmStores = {
  weights: 'webllm/model',
  configuration: 'webllm/config',
  libraries: 'webllm/wasm',
} as const;

/** The name of a file in `keptFiles`: its address and its revision. Another revision is another file. */
export function keptName(url: string, revision: string): string {
  const name = new URL(url);
  name.searchParams.set('revision', revision);
  return name.href;
}

/** An empty entry of this name in `keptFiles` says that the hub has no such file. */
export const absentName = (url: string): string => `${url}?absent`;

/** The address of a file from its name in `keptFiles`. */
export const addressOf = (name: string): string => name.replace(/\?revision=.*$/, '');
