import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../src/engines/openai/errors';
import { readListing } from '../../../src/engines/openai/listing';
import { retryAfter } from '../../../src/base/retry-after';
import { waitBefore } from '../../../src/engines/openai/retry';
import { baseUrlOf, serverIdOf, splitName } from '../../../src/engines/openai/server';

const page = (address: string) => new URL(address) as unknown as Location;
const web = page('https://redraft.example/app/');
const server = (baseUrl: string) => ({ id: 's', title: 'Mine', baseUrl, concurrency: 1 });

describe('an address', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['localhost:8080', 'http://localhost:8080/v1'],
    ['127.0.0.1:8000/v1/', 'http://127.0.0.1:8000/v1'],
    ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1'],
    ['api.example.com/openai/v1', 'https://api.example.com/openai/v1'],
    [' https://example.com/v1/models ', 'https://example.com/v1'],
    ['http://redraft.lan/v1', 'http://redraft.lan/v1', page('http://redraft.lan/')],
  ])('%j is %s', (text, wanted, from = web) => expect(baseUrlOf(text, from)).toBe(wanted));

  it.each([
    ['', 'is no address'],
    ['what is this', 'is no address'],
    ['ftp://example.com', 'not a web address'],
    ['http://192.168.1.9:8000', 'not encrypted'],
    ['https://me:secret@example.com', 'its own field'],
  ])('%j is refused: %s', (text, words) => expect(() => baseUrlOf(text, web)).toThrow(words));

  it('never shows a password it was given', () => {
    expect(() => baseUrlOf('https://me:secret@example.com', web)).not.toThrow('secret');
  });

  it('has a name without slashes, its own for each address', () => {
    const names = ['http://localhost:11434/v1', 'http://localhost/v1', 'https://localhost/v1', 'https://a.b/c/v1'].map(
      serverIdOf,
    );
    expect(names).toEqual(['localhost-11434', 'localhost-80', 'localhost', 'a.b-c-v1']);
    expect(splitName('a.b-c-v1/org/model')).toEqual({ server: 'a.b-c-v1', model: 'org/model' });
  });
});

describe('no answer', () => {
  const advice = (baseUrl: string, from: Location | undefined) =>
    unreachable(server(baseUrl), new TypeError('Failed to fetch'), from).message;
  it('may be a page that came encrypted', () => {
    expect(advice('http://gpu.example:8000/v1', web)).toContain('may not ask an unencrypted server');
  });
  it('may be a server that lets no page ask, or a network the browser guards', () => {
    const said = advice('http://localhost:11434/v1', web);
    expect(said).toContain('OLLAMA_ORIGINS=https://redraft.example');
    expect(said).toContain('reach your own network');
    expect(said).toContain('Failed to fetch');
  });
  it('is plainly a server that is off, where nothing else can be', () => {
    expect(advice('http://localhost:4173/v1', page('http://localhost:4173/'))).toContain(
      'Check that it is running, and',
    );
  });
});

describe('a list of models', () => {
  it('is read as vLLM, llama.cpp and Ollama write it', () => {
    const local = server('http://localhost:8000/v1');
    expect(readListing({ data: [{ id: 'q', owned_by: 'vllm', root: '/m/q', max_model_len: 4096 }] }, local)).toEqual([
      { name: 'q', kind: 'vllm', context: 4096, revision: '/m/q', parameters: 0 },
    ]);
    const meta = { n_ctx: 2048, n_ctx_train: 32768, n_params: 5e8, size: 4e8 };
    expect(
      readListing({ models: [{ name: 'q' }], data: [{ id: 'q', owned_by: 'llamacpp', created: 1, meta }] }, local),
    ).toEqual([{ name: 'q', kind: 'llama.cpp', context: 2048, revision: '400000000 bytes', parameters: 5e8 }]);
    const tags = [
      { id: 'qwen3:0.6b', owned_by: 'library', created: 1_700_000_000 },
      { id: 'me/mine', owned_by: 'me', created: 1_700_000_000 },
    ];
    expect(readListing({ data: tags }, local)?.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['ollama', 'changed 2023-11-14T22:13:20.000Z'],
      ['ollama', 'changed 2023-11-14T22:13:20.000Z'],
    ]);
    expect(readListing({ models: [{ name: 'q:1b' }] }, server('http://localhost:11434/v1'))?.[0]?.kind).toBe('ollama');
  });

  it('is read in any shape, and said to be none where it is none', () => {
    const other = server('https://api.example.com/v1');
    const names = (answer: unknown) => readListing(answer, other)?.map(({ name }) => name) ?? null;
    expect(names([{ id: 'a' }, { id: 'a' }, 'b', {}, null])).toEqual(['a', 'b']);
    expect(names({ data: [] })).toEqual([]);
    expect(names({ error: 'no' })).toBeNull();
    expect(names('hello')).toBeNull();
    expect(readListing([{ id: 'a', context_length: 128 }], other)?.[0]).toMatchObject({
      context: 128,
      kind: 'unknown',
    });
  });
});

describe('waiting', () => {
  it('reads what a server says of it', () => {
    expect(retryAfter('3')).toBe(3000);
    expect(retryAfter('Wed, 21 Oct 2026 07:28:10 GMT', Date.UTC(2026, 9, 21, 7, 28, 0))).toBe(10_000);
    expect(retryAfter('Wed, 21 Oct 2015 07:28:00 GMT')).toBe(0);
    expect(retryAfter('soon')).toBeUndefined();
    expect(retryAfter(null)).toBeUndefined();
  });

  it('doubles up to half a minute, and ends', () => {
    const error = Object.assign(new Error('busy'), { again: 9 });
    const waits = Array.from({ length: 10 }, (_none, attempt) => waitBefore(error, attempt, () => 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, null]);
    expect(waitBefore(new Error('a bug'), 0, () => 1)).toBeNull();
  });
});
