/** What a host does once instead of sending what was asked. */
export type Fault =
  | { readonly status: number; readonly headers?: { readonly [name: string]: string } }
  /** The connection breaks after so many bytes. */
  | { readonly cutAfter: number }
  | 'no connection'
  /** Sends the whole file, whatever part was asked. */
  | 'no ranges'
  /** Sends other bytes of the same number. */
  | 'damaged'
  /** Sends this much and then nothing, for ever. */
  | { readonly stallAfter: number };

/** A host of files that takes the place of `fetch`, understands ranges, and fails as it is told. */
export function fileHost(files: { [url: string]: string } = {}) {
  const faults: { [url: string]: Fault[] } = {};
  const etags: { [url: string]: string } = {};
  const asked: string[] = [];

  async function answer(url: string, init: RequestInit = {}): Promise<Response> {
    const range = new Headers(init.headers).get('range');
    asked.push(`${url}${range ? ` ${range}` : ''}`);
    init.signal?.throwIfAborted();
    const fault = range === 'bytes=0-0' ? undefined : faults[url]?.shift();
    if (fault === 'no connection') throw new TypeError('Failed to fetch');
    if (typeof fault === 'object' && 'status' in fault) return new Response('no', fault);
    const text = files[url];
    if (text === undefined) return new Response('no', { status: 404 });
    const bytes = new TextEncoder().encode(fault === 'damaged' ? 'x'.repeat(text.length) : text);
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec((fault !== 'no ranges' && range) || '') ?? [];
    const etag = etags[url] === undefined ? {} : { etag: etags[url] };
    if (first === undefined) return new Response(bytes, { headers: etag });
    const from = Number(first);
    if (from >= bytes.length) return new Response(null, { status: 416 });
    const part = bytes.slice(from, last ? Number(last) + 1 : undefined);
    const headers = { ...etag, 'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}` };
    return new Response(streamOf(part, fault, init.signal ?? undefined), { status: 206, headers });
  }
  return { fetch: answer, files, faults, etags, asked };
}

function streamOf(part: Uint8Array, fault: Fault | undefined, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const most = typeof fault === 'object' && 'cutAfter' in fault ? fault.cutAfter : undefined;
  const stall = typeof fault === 'object' && 'stallAfter' in fault ? fault.stallAfter : undefined;
  let sent = false;
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
    pull(controller) {
      if (sent && most !== undefined) return controller.error(new TypeError('network error'));
      if (sent) return new Promise(() => {});
      sent = true;
      controller.enqueue(part.slice(0, most ?? stall));
      if (most === undefined && stall === undefined) controller.close();
      return undefined;
    },
  });
}
