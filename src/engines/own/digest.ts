import { contentHash } from '../../base/hash';
import type { OwnFile } from './own';

/**
 * Names a model by its files, whatever their order. `tags` stand for hashes where those are not known; the one called 'commit'
 * stands for all. 12 hex digits.
 */
export function digestOf(files: readonly OwnFile[], tags: { readonly [path: string]: string } = {}): string {
  const facts = files.map(({ path, bytes, sha256 }) => [path, bytes, sha256 ?? tags['commit'] ?? tags[path] ?? '']);
  return contentHash(facts.sort(([a], [b]) => (a! < b! ? -1 : 1))).slice(0, 12);
}
