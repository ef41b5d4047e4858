import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destinationOf, openServers, type ServerWish } from '../../src/app/servers';
import { openaiEngine, type OpenAiEngine } from '../../src/engines/openai';
import { settings, type Settings } from '../../src/store/settings';
import { memoryBackend } from '../../src/store/memory';
import { never } from '../support/collect';
import { openaiServer, type TestServer } from '../support/openai-server';

const page = new URL('https://redraft.example/') as unknown as Location;
let server: TestServer;
let store: Settings;
beforeEach(async () => {
  server = await openaiServer();
  store = settings(memoryBackend());
});
afterEach(() => server.close());

const open = async () => {
  const servers = await openServers(store, () => engine, page);
  const engine: OpenAiEngine = openaiEngine({ servers: servers.configs });
  return { servers, engine };
};
const wish = (more: Partial<ServerWish> = {}): ServerWish => ({
  address: server.baseUrl,
  key: '',
  remember: false,
  concurrency: 3,
  ...more,
});
const kept = async () =>
  JSON.stringify([
    await store.get({ key: 'servers', initial: null, accepts: (_value): _value is never => true }),
    await store.get({ key: 'server-keys', initial: null, accepts: (_value): _value is never => true }),
  ]);

it('has none at first', async () => {
  const { servers, engine } = await open();
  expect(servers.entries()).toEqual([]);
  expect(await engine.models()).toEqual([]);
});

describe('a server', () => {
  it('is remembered, and its models are found again', async () => {
    const id = await (await open()).servers.add(wish());
    const { servers, engine } = await open();
    expect(servers.entries()).toMatchObject([{ id, baseUrl: server.baseUrl, concurrency: 3, key: 'none' }]);
    expect((await engine.models()).map(({ model }) => model)).toEqual([`${id}/test/letters`]);
  });

  it('is changed when its address is added again, and forgotten when it is removed', async () => {
    const { servers } = await open();
    let told = 0;
    servers.subscribe(() => told++);
    const id = await servers.add(wish({ key: 'k1', remember: true }));
    expect(await servers.add(wish({ concurrency: 9 }))).toBe(id);
    expect(servers.entries()).toMatchObject([{ concurrency: 9, key: 'none' }]);
    await servers.remove(id);
    expect(servers.entries()).toEqual([]);
    expect((await open()).servers.entries()).toEqual([]);
    expect(told).toBe(3);
  });

  it.each([
    [{ address: 'nowhere at all' }, 'is no address'],
    [{ address: 'http://10.0.0.7:8000' }, 'not encrypted'],
    [{ concurrency: 0 }, 'from 1 to 256'],
    [{ key: 'two words' }, 'a space or a letter'],
  ])('is refused with %o', async (more, words) => {
    const { servers } = await open();
    await expect(servers.add(wish(more))).rejects.toThrow(words);
    expect(servers.entries()).toEqual([]);
  });

  it('is checked without being added', async () => {
    const { servers } = await open();
    expect(await servers.check(wish({ key: 'secret' }), never())).toMatchObject([
      { name: 'test/letters', kind: 'vllm' },
    ]);
    expect(servers.entries()).toEqual([]);
    server.models = 401;
    await expect(servers.check(wish(), never())).rejects.toThrow('wants a key');
  });

  it('of unknown kind is known to show probabilities once a model was tried', async () => {
    server.models = { data: [{ id: 'letters' }] };
    const { servers, engine } = await open();
    const id = await servers.add(wish());
    expect((await engine.models())[0]!.can.has('logprobs')).toBe(false);
    expect(await servers.tryOut(id, 'letters', never())).toMatchObject({ logprobs: true });
    expect((await engine.models())[0]!.can.has('logprobs')).toBe(true);
    expect((await open()).servers.entries()).toMatchObject([{ logprobs: true }]);
  });
});

describe('a key', () => {
  it('is forgotten with the page unless it was to be remembered', async () => {
    const { servers } = await open();
    await servers.add(wish({ key: 'sk-secret' }));
    expect(servers.configs()[0]!.key).toBe('sk-secret');
    expect(servers.entries()[0]!.key).toBe('until the page is closed');
    expect(await kept()).not.toContain('sk-secret');
    expect((await open()).servers.configs()[0]!.key).toBeUndefined();

    await servers.add(wish({ key: 'sk-secret', remember: true }));
    const later = (await open()).servers;
    expect(later.configs()[0]!.key).toBe('sk-secret');
    expect(later.entries()[0]!.key).toBe('remembered');
    await later.remove(later.entries()[0]!.id);
    expect(await kept()).not.toContain('sk-secret');
  });

  it('is in nothing that is shown', async () => {
    const { servers } = await open();
    await servers.add(wish({ key: 'sk-secret' }));
    expect(JSON.stringify(servers.entries())).not.toContain('sk-secret');
    await expect(servers.add(wish({ key: 'sk secret' }))).rejects.not.toThrow('sk secret');
  });
});

it('is forgotten when what is stored cannot be read', async () => {
  await store.set({ key: 'servers', initial: null, accepts: (_value): _value is never => true }, [{ id: 7 }] as never);
  expect((await open()).servers.entries()).toEqual([]);
});

it('says where text goes', () => {
  const at = (baseUrl: string) => ({ id: 's', title: 's', baseUrl, concurrency: 1 });
  const served = { engine: 'openai', model: 's/org/model' };
  expect(destinationOf({ engine: 'transformers', model: 'pocket-3m' }, [])).toBe('nowhere');
  expect(destinationOf(served, [at('http://localhost:11434/v1')])).toBe('localhost');
  expect(destinationOf(served, [at('https://api.example.com/v1')])).toBe('away');
  expect(destinationOf(served, [])).toBe('away');
});
