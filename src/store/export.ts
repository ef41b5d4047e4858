import type { ArchivedBlob, ArchiveHeader, ArchiveLine } from './archive';
import type { Backend } from './backend';
import { toBase64 } from '../base/base64';
import { exactly, under } from './key';

/** Runs that are read side by side: waiting for each in turn costs more than reading it. */
const abreast = 32;

/** The lines of an archive, without line ends. Few runs are in memory at a time. `exportedAt` in ms since 1970. */
export async function* exportRuns(
  backend: Backend,
  exportedAt: number,
  ids?: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<string, void, void> {
  const header: ArchiveHeader = { format: 'redraft', version: 1, exportedAt };
  yield JSON.stringify(header);
  const wanted = ids ?? (await everyId(backend));
  for (let at = 0; at < wanted.length; at += abreast) {
    signal?.throwIfAborted();
    const lines = await Promise.all(wanted.slice(at, at + abreast).map((id) => lineOf(backend, id)));
    for (const line of lines) if (line) yield JSON.stringify(line);
  }
}

/** Lines as bytes, each with its end, for `new Response(stream).blob()` or a file on disk. */
export function lineStream(lines: AsyncGenerator<string, void, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
    cancel: () => lines.return().then(() => {}),
  });
}

const everyId = async (backend: Backend) =>
  (await backend.scan('runs', { index: 'createdAt' })).map(({ primary }) => primary);

/** A run with all that belongs to it; undefined when it is not here. */
export async function lineOf(backend: Backend, id: string): Promise<ArchiveLine | undefined> {
  const record = await backend.get('runs', id);
  if (!record) return undefined;
  // What is asked follows from the events: it is asked again where the run goes on.
  const { questions: _asked, ...lasting } = record;
  const [events, grades, item, blobs, annotation, log] = await Promise.all([
    backend.list('events', { range: under([id]) }),
    backend.list('grades', { range: under([id]) }),
    backend.get('items', record.run.problem.id),
    blobsOf(backend, id),
    backend.get('annotations', id),
    backend.list('annotationLog', { range: under([id]) }),
  ]);
  return {
    ...lasting,
    events: events.map(({ event }) => event),
    grades: grades.map(({ run: _, ...grade }) => grade),
    ...(item ? { item } : {}),
    ...(annotation ? { annotation: { rating: annotation.rating, note: annotation.note } } : {}),
    ...(log.length ? { log: log.map(({ run: _run, index: _index, ...entry }) => entry) } : {}),
    ...(blobs.length ? { blobs } : {}),
  };
}

async function blobsOf(backend: Backend, id: string): Promise<ArchivedBlob[]> {
  const rows = await backend.list('blobs', { index: 'refs', range: exactly(id) });
  return Promise.all(
    rows.map(async ({ sha256, type, blob }) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return { sha256, type, base64: toBase64(bytes) };
    }),
  );
}
