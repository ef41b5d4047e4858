/**
 * Where files stay on this device, and under which names. All are entries of Cache Storage; what follows is all there is
 * to know to put a file where an engine finds it.
 *
 * - `keptFiles`: whole files of transformers.js and its runtime, by `keptName`; that a hub lacks a file, by `absentName`;
 *   which files a model consists of, by `manifestName`.
 * - `webllmStores`: what web-llm reads, by bare address.
 * - `pieceStore`: parts of files that are not whole yet, see `pieces.ts`.
 *
 * Whatever begins with the address of a model's folder belongs to that model.
 */
export const keptFiles = 'redraft-files';
export const pieceStore = 'redraft-pieces';

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

/** The list of files of a model, one for each way to load it. */
export const manifestName = (folder: string, variant: string): string =>
  `${folder}?manifest=${encodeURIComponent(variant)}`;

/** The address of a file from its name in `keptFiles`. */
export const addressOf = (name: string): string => name.replace(/\?revision=.*$/, '');

/** The lock under which a file is fetched: two that need it wait for one another, in all tabs. */
export const lockName = (url: string): string => `${keptFiles} ${url}`;
