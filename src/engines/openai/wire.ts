import { abortError, orAbort, throwIfAborted } from '../../base/abort';
import type { Clock } from './clock';
import { brokenOff, notProtocol, refusal, silent, unreachable } from './errors';
import { jsonOf } from './pluck';
import { retryAfter } from '../../base/retry-after';
import type { PageAddress, ServerConfig } from './server';
import { eventReader } from './sse';

/** How requests get out of here. */
export interface Wire {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Where the page came from: it decides what a browser lets through. */
  readonly page: PageAddress | undefined;
  /** Milliseconds a server may be silent. Long: it may have to load the model first. */
  readonly patience: number;
}

/** One request and its end: aborting it, losing patience with it, and closing it all end the connection. */
function request({ fetch, clock, page }: Wire, server: ServerConfig, patience: number, signal: AbortSignal) {
  throwIfAborted(signal);
  const connection = new AbortController();
  const end = () => connection.abort();
  signal.addEventListener('abort', end, { once: true });

  /** Settles as the promise does, or throws when the caller aborts or the server is silent for too long. */
  async function patiently<Value>(promise: Promise<Value>): Promise<Value> {
    const bell = new AbortController();
    const silence = clock.after(patience, bell.signal).then(() => {
      throw silent(server, patience);
    });
    silence.catch(() => {});
    promise.catch(() => {});
    try {
      return await orAbort(Promise.race([promise, silence]), signal);
    } finally {
      bell.abort();
    }
  }
  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, ...(server.key ? { authorization: `Bearer ${server.key}` } : {}) };
    const sent = fetch(server.baseUrl + path, {
      ...init,
      headers,
      signal: connection.signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return patiently(
      sent.catch((cause: unknown) => {
        throw connection.signal.aborted ? abortError() : unreachable(server, cause, page);
      }),
    );
  }
  const close = () => {
    signal.removeEventListener('abort', end);
    end();
  };
  return { patiently, send, close };
}

/** The JSON that a path answers. @throws Trouble, AbortError */
export async function askJson(
  wire: Wire,
  server: ServerConfig,
  path: string,
  patience: number,
  signal: AbortSignal,
): Promise<unknown> {
  const { patiently, send, close } = request(wire, server, patience, signal);
  try {
    const response = await send(path, { headers: { accept: 'application/json' } });
    const body = await patiently(response.text());
    if (!response.ok) throw refusal(server, '', { status: response.status, body });
    const value = jsonOf(body);
    if (value === undefined) throw notProtocol(server, typeOf(response));
    return value;
  } finally {
    close();
  }
}

/**
 * Asks for an answer and yields the data of its events as they come, all that came together in one list. A server that does
 * not stream gives its whole answer as one. @throws Trouble, AbortError
 */
export async function* askStream(
  wire: Wire,
  server: ServerConfig,
  body: { readonly [name: string]: unknown },
  signal: AbortSignal,
): AsyncGenerator<readonly string[], void, void> {
  const { patiently, send, close } = request(wire, server, wire.patience, signal);
  try {
    const response = await send('/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      const wait = retryAfter(response.headers.get('retry-after'));
      const answer = { status: response.status, body: await patiently(response.text().catch(() => '')) };
      throw refusal(server, String(body['model']), wait === undefined ? answer : { ...answer, wait });
    }
    const type = typeOf(response);
    if (type.includes('json')) yield [await patiently(response.text())];
    else if (type.includes('html') || !response.body) throw notProtocol(server, type);
    else yield* events(response.body, server, patiently, signal);
  } finally {
    close();
  }
}

async function* events(
  body: ReadableStream<Uint8Array>,
  server: ServerConfig,
  patiently: <Value>(promise: Promise<Value>) => Promise<Value>,
  signal: AbortSignal,
): AsyncGenerator<readonly string[], void, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const lines = eventReader();
  for (;;) {
    const { done, value } = await patiently(
      reader.read().catch((cause: unknown) => {
        throw signal.aborted ? abortError() : brokenOff(server, cause instanceof Error ? cause.message : String(cause));
      }),
    );
    const found = lines.push(done ? decoder.decode() : decoder.decode(value, { stream: true }));
    if (done) found.push(...lines.end());
    if (found.length) yield found;
    if (done) return;
  }
}

const typeOf = (response: Response) => response.headers.get('content-type') ?? 'an answer of no type';
