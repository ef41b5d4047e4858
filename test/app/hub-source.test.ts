import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { findDataset, hubSource, licenceOf } from '../../src/app/hub-source';
import { isBad } from '../../src/datasets/row';

const never = new AbortController().signal;
type Reply = readonly [status: number, body: unknown, headers?: Record<string, string>];

/** A viewer that answers as told, and remembers what it was asked. */
async function withServer(
  reply: (url: URL, asked: number) => Reply,
  use: (server: string, asked: readonly IncomingMessage[]) => Promise<void>,
) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const [status, body, headers] = reply(new URL(request.url!, 'http://x'), asked.length);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

const page = (url: URL, total: number): Reply => {
  const [offset, length] = ['offset', 'length'].map((name) => Number(url.searchParams.get(name))) as [number, number];
  const count = Math.max(0, Math.min(length, total - offset));
  const rows = Array.from({ length: count }, (_, at) => ({
    row_idx: offset + at,
    row: { question: `q${offset + at}` },
    truncated_cells: [],
  }));
  return [200, { rows, num_rows_total: total }];
};

it('finds the parts of a dataset, and sends its name and nothing else', async () => {
  const splits = [
    { dataset: 'a/b', config: 'main', split: 'train' },
    { dataset: 'a/b', config: 'main', split: 'test' },
  ];
  await withServer(
    () => [200, { splits }],
    async (server, asked) => {
      const found = await findDataset(server, 'https://huggingface.co/datasets/a/b', never);
      expect(found).toEqual({
        name: 'a/b',
        parts: [
          { config: 'main', split: 'test' },
          { config: 'main', split: 'train' },
        ],
      });
      expect(asked.map(({ url }) => url)).toEqual(['/splits?dataset=a%2Fb']);
      expect(asked[0]!.headers).not.toHaveProperty('authorization');
    },
  );
});

it('reads page by page as many rows as are wanted, or as there are', async () => {
  await withServer(
    (url) => page(url, 250),
    async (server, asked) => {
      const read = async (most: number) => {
        const lines: number[] = [];
        for await (const row of hubSource(server, 'a/b', { config: 'c', split: 's' }, most, '').rows(never))
          lines.push(row.line);
        return lines;
      };
      expect(await read(120)).toHaveLength(120);
      expect(asked).toHaveLength(2);
      const all = await read(1000);
      expect([all.length, all[0], all.at(-1)]).toEqual([250, 1, 250]);
      expect(asked).toHaveLength(5);
    },
  );
});

it('waits when the server is busy, and asks again', async () => {
  await withServer(
    (url, asked) => (asked === 1 ? [429, 'slow down', { 'retry-after': '0' }] : page(url, 1)),
    async (server, asked) => {
      const rows = [];
      for await (const row of hubSource(server, 'a/b', { config: 'c', split: 's' }, 10, 'mit').rows(never))
        rows.push(isBad(row));
      expect([rows, asked.length]).toEqual([[false], 2]);
    },
  );
});

it.each<[Reply, string]>([
  [
    [404, { error: 'The dataset does not exist.' }],
    'there is no such dataset, or the server does not show it; look at its name. It says: The dataset does not exist.',
  ],
  [[401, { error: 'x' }], 'not open to all'],
  [[500, 'oops'], 'answered 500; try again later'],
  [[200, '<html>'], 'no JSON'],
  [[200, { splits: [] }], 'no part with rows'],
])('says what went wrong: %j', async (reply, words) => {
  await withServer(
    () => reply,
    async (server) => {
      await expect(findDataset(server, 'a/b', never)).rejects.toThrow(words);
    },
  );
});

it('says so when nobody answers, and stops when told to', async () => {
  await expect(findDataset('http://127.0.0.1:9/', 'a/b', never)).rejects.toThrow('could not be reached');
  await expect(findDataset('http://127.0.0.1:9/', 'a/b', AbortSignal.abort())).rejects.toHaveProperty(
    'name',
    'AbortError',
  );
});

it('reads the licence of a card, and does without', async () => {
  await withServer(
    (url) =>
      url.pathname === '/api/datasets/a/b' ? [200, { cardData: { license: ['mit', 'cc-by-4.0'] } }] : [404, {}],
    async (server) => {
      expect(await licenceOf(server, 'a/b', never)).toBe('mit, cc-by-4.0');
      expect(await licenceOf(server, 'a/c', never)).toBe('');
    },
  );
});
