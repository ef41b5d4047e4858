import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/**
 * Folder of a chat model exported for transformers.js, for tests that want one of somebody else's: what REDRAFT_TEST_MODEL
 * names, else the first in a folder `models` of a neighbour of the checkout. Null where there is none.
 */
export function testModel(): string | null {
  const named = process.env['REDRAFT_TEST_MODEL'];
  if (named) return named;
  const above = fileURLToPath(new URL('../../../', import.meta.url));
  const places = foldersIn(above).flatMap((neighbour) => foldersIn(join(neighbour, 'models')));
  return places.find((folder) => existsSync(join(folder, 'config.json')) && existsSync(join(folder, 'onnx'))) ?? null;
}

function foldersIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true });
    return inside
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name));
  } catch {
    // Not there, or not ours to look into.
    return [];
  }
}
