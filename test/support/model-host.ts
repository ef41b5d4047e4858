import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What the host does to one request for a file. */
export type Fault =
  /** Drops the connection after so many bytes. */
  | { readonly cutAfter: number }
  /** Sends other bytes of the same number. */
  | { readonly damaged: true }
  /** Answers so. */
  | { readonly status: number; readonly headers?: { readonly [name: string]: string } }
  /** Sends this much at once, and then a little at a time, in bytes a tenth of a second. */
  | { readonly dripAfter: number; readonly bytes: number };

/** One request for a file: "GET onnx/model_q4.onnx bytes=5-". */
export interface ModelHost {
  /** Ends with a slash. */
  readonly address: string;
  readonly asked: readonly string[];
  /** Requests for the content of a file, not for its length. */
  contents(path: string): readonly string[];
  /** What happens to the next requests for the content of a file, one each. */
  readonly faults: Map<string, Fault[]>;
  /** The model to be fetched: owner and name. */
  readonly model: string;
  close(): void;
}

/**
 * A hub on loopback that has one model, whose files are those of Pocket 3M. It sends parts of files and, where `listed`, tells
 * lengths and digests as the Hugging Face hub does; it breaks off, damages and dawdles as a test wants.
 */
export async function modelHost(model: string, { listed = true } = {}): Promise<ModelHost> {
  const folder = fileURLToPath(new URL('../../public/models/pocket-3m/', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const files = new Map(paths.map((path) => [path, readFileSync(folder + path)]));
  const asked: string[] = [];
  const faults: ModelHost['faults'] = new Map();

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'content-range, etag, retry-after');
    const { pathname } = new URL(request.url!, 'http://host');
    if (pathname === `/api/models/${model}/tree/main`) return list(response);
    const path = pathname.split(`/${model}/resolve/main/`)[1] ?? pathname;
    const { range } = request.headers;
    asked.push([request.method, path, range].filter(Boolean).join(' '));
    return send(request, response, path);
  }).listen(0, '127.0.0.1');

  function list(response: ServerResponse): void {
    if (!listed) return void response.writeHead(404).end();
    const entries = [...files].map(([path, body]) => {
      const oid = createHash('sha256').update(body).digest('hex');
      return { type: 'file', path, size: body.length, ...(body.length > 1e5 ? { lfs: { oid } } : {}) };
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(entries));
  }

  function send({ headers }: IncomingMessage, response: ServerResponse, path: string): void {
    const isContent = headers.range !== 'bytes=0-0';
    const fault = isContent ? faults.get(path)?.shift() : undefined;
    if (fault && 'status' in fault) return void response.writeHead(fault.status, fault.headers).end();
    const whole = files.get(path);
    if (!whole) return void response.writeHead(404).end('not here');
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
    const from = Number(first ?? 0);
    let body: Buffer = whole.subarray(from, last ? Number(last) + 1 : undefined);
    if (fault && 'damaged' in fault) body = Buffer.from(body.map((byte) => byte ^ 1));
    const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 16)}"`;
    const range = `bytes ${from}-${from + body.length - 1}/${whole.length}`;
    response.writeHead(first === undefined ? 200 : 206, {
      etag,
      'content-length': body.length,
      ...(first === undefined ? {} : { 'content-range': range }),
    });
    if (fault && 'cutAfter' in fault) {
      // A little later, or what was sent would be lost with the connection.
      response.write(body.subarray(0, fault.cutAfter), () => setTimeout(() => response.socket?.destroy(), 300));
    } else if (fault && 'dripAfter' in fault) drip(response, body, fault);
    else response.end(body);
  }

  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    contents: (path) => asked.filter((one) => one.includes(` ${path}`) && !one.endsWith('bytes=0-0')),
    faults,
    model,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function drip(response: ServerResponse, body: Buffer, { dripAfter, bytes }: { dripAfter: number; bytes: number }) {
  response.write(body.subarray(0, dripAfter));
  let sent = dripAfter;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, (sent += bytes)));
    if (sent >= body.length) response.end();
  }, 100);
  response.on('close', () => clearInterval(timer));
}
