import type { App } from '../../app/app';
import { exported } from '../../app/dataset-import';
import type { ProblemSet } from '../../app/problems';
import { saveTo } from '../save-file';

/** Items read at once. */
const piece = 1000;

/** Hands over a dataset as JSON Lines, which can be imported again. */
export async function saveSet(app: App, { id, title, size = 0 }: ProblemSet): Promise<void> {
  const parts: Blob[] = [];
  for (let from = 0; from < size; from += piece) {
    const lines = [...exported(await app.store.datasets.items(id, from, piece))];
    parts.push(new Blob(lines.map((line) => `${line}\n`)));
  }
  const name = `${title.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60)}.jsonl`;
  await saveTo(null, new Blob(parts, { type: 'application/jsonl' }), name);
}
