import { libraryName } from './mlc-model';
import type { Found } from './source';

/** Files a model may consist of. Everything else in a folder is left where it is. */
const used = [
  /^config\.json$/,
  /^generation_config\.json$/,
  /^tokenizer\.(json|model)$/,
  /^tokenizer_config\.json$/,
  /^chat_template\.jinja$/,
  /^onnx\/[^/]+\.onnx(_data(_\d+)?)?$/,
  /^mlc-chat-config\.json$/,
  /^tensor-cache\.json$/,
  /^(vocab|merges|added_tokens)\.(json|txt)$/,
  /^params_shard_\d+\.bin$/,
  /^[^/]+\.wasm$/,
];

/**
 * The files of a model at the places where engines look for them: below the folder that holds its configuration, weights in
 * `onnx/` also when they lay loose beside it.
 */
export function arranged(files: readonly Found[]): readonly Found[] {
  const roots = files
    .filter(({ path }) => /(^|\/)(mlc-chat-config|config)\.json$/.test(path))
    .map(({ path }) => path.replace(/[^/]*$/, ''))
    .sort((a, b) => a.length - b.length);
  const root = roots[0] ?? commonFolder(files.map(({ path }) => path));
  const placed = new Map<string, Found>();
  for (const file of files) {
    if (!file.path.startsWith(root)) continue;
    const below = file.path.slice(root.length);
    const path = placeOf(below);
    if (used.some((pattern) => pattern.test(path))) placed.set(path, { ...file, path });
  }
  return [...placed.values()];
}

function placeOf(path: string): string {
  if (/^[^/]+\.onnx(_data(_\d+)?)?$/.test(path)) return `onnx/${path}`;
  return /^[^/]+\.wasm$/.test(path) ? libraryName : path;
}

/** The folder all paths lie in, with a slash at its end; empty when there is none. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.replace(/[^/]*$/, ''));
  const shortest = folders.sort((a, b) => a.length - b.length)[0] ?? '';
  return paths.every((path) => path.startsWith(shortest)) ? shortest : '';
}
