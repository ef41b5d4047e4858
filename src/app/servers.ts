import type { Json } from '../base/json';
import type { ModelId } from '../contract/engine';
import type { OpenAiEngine } from '../engines/openai';
import type { Listed } from '../engines/openai/listing';
import {
  baseUrlOf,
  isLocal,
  serverIdOf,
  splitName,
  type PageAddress,
  type ServerConfig,
} from '../engines/openai/server';
import { setting, type Settings } from '../store/settings';

/** A server as it is kept: without its key. */
type Kept = Omit<ServerConfig, 'key'>;
const isKept = (value: Json): value is Json & Kept => {
  const { id, title, baseUrl, concurrency } = (value ?? {}) as { readonly [field: string]: Json };
  return [id, title, baseUrl].every((field) => typeof field === 'string') && typeof concurrency === 'number';
};
const kept = setting<readonly Json[]>(
  'servers',
  [],
  (value): value is readonly Json[] => Array.isArray(value) && value.every(isKept),
);
/** Only of those who asked for it; by the id of the server. */
const rememberedKeys = setting<{ readonly [server: string]: string }>('server-keys', {});

/** What a person says of a server. */
export interface ServerWish {
  readonly address: string;
  readonly key: string;
  /** Whether the key is kept on this device, unencrypted; else it is forgotten with the page. */
  readonly remember: boolean;
  readonly concurrency: number;
}
/** What may be shown of a server: not its key. */
export interface ServerEntry extends Kept {
  readonly key: 'none' | 'until the page is closed' | 'remembered';
}

/** Servers that somebody added. Nothing is sent anywhere before that. */
export interface Servers {
  entries(): readonly ServerEntry[];
  /** With their keys: for the engine alone. */
  configs(): readonly ServerConfig[];
  /** Adds a server, or changes the one with this address. @returns its id. @throws RangeError that quotes what is wrong */
  add(wish: ServerWish): Promise<string>;
  remove(id: string): Promise<void>;
  /** What a server would offer, without adding it. @throws RangeError, or what is wrong with the server */
  check(wish: ServerWish, signal: AbortSignal): Promise<readonly Listed[]>;
  /** Lets one of its models say a word. @returns milliseconds, and whether it shows its probabilities. @throws what is wrong */
  tryOut(id: string, model: string, signal: AbortSignal): Promise<{ readonly ms: number; readonly logprobs: boolean }>;
  /** Why a server offers nothing; null when all is well. */
  problem(id: string): string | null;
  /** Asks all of them anew for their models. */
  refresh(): void;
  /** Tells when servers came, changed or went, or are to be asked anew. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Whether a model runs on a server. */
export const isServed = ({ engine }: ModelId): boolean => engine === 'openai';

/** Where the text of a model goes: nowhere, to a program on this very machine, or away. */
export type Destination = 'nowhere' | 'localhost' | 'away';
export function destinationOf(id: ModelId, servers: readonly Kept[]): Destination {
  if (!isServed(id)) return 'nowhere';
  const server = servers.find((one) => one.id === splitName(id.model).server);
  return server && isLocal(new URL(server.baseUrl).hostname) ? 'localhost' : 'away';
}

/** @param engine asked late: it is made with these servers. */
export async function openServers(settings: Settings, engine: () => OpenAiEngine, page: PageAddress): Promise<Servers> {
  let list = (await settings.get(kept)) as readonly (Json & Kept)[] as readonly Kept[];
  const remembered = new Map(Object.entries(await settings.get(rememberedKeys)));
  const keys = new Map(remembered);
  const listeners = new Set<() => void>();

  const tell = () => listeners.forEach((listener) => listener());
  const configs = () => list.map(withKey);
  const withKey = (server: Kept): ServerConfig => {
    const key = keys.get(server.id);
    return key ? { ...server, key } : server;
  };
  const save = async (next: readonly Kept[]) => {
    list = next;
    await settings.set(kept, next as unknown as readonly Json[]);
    await settings.set(rememberedKeys, Object.fromEntries(remembered));
    tell();
  };
  const configOf = ({ address, key, concurrency }: ServerWish): ServerConfig => {
    const baseUrl = baseUrlOf(address, page);
    if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 256))
      throw new RangeError(`${concurrency} requests at once were asked for; a whole number from 1 to 256 is needed.`);
    const config = { id: serverIdOf(baseUrl), title: new URL(baseUrl).host, baseUrl, concurrency };
    return key.trim() ? { ...config, key: sendable(key.trim()) } : config;
  };
  const setKey = (id: string, key: string | undefined, remember: boolean) => {
    keys.delete(id);
    remembered.delete(id);
    if (key) keys.set(id, key);
    if (key && remember) remembered.set(id, key);
  };

  return {
    entries: () =>
      list.map((server) => ({
        ...server,
        key: remembered.has(server.id) ? 'remembered' : keys.has(server.id) ? 'until the page is closed' : 'none',
      })),
    configs,
    async add(wish) {
      const { key, ...server } = configOf(wish);
      setKey(server.id, key, wish.remember);
      const known = list.some(({ id }) => id === server.id);
      await save(known ? list.map((one) => (one.id === server.id ? { ...one, ...server } : one)) : [...list, server]);
      return server.id;
    },
    async remove(id) {
      setKey(id, undefined, false);
      await save(list.filter((server) => server.id !== id));
    },
    check: (wish, signal) => engine().list(configOf(wish), signal),
    async tryOut(id, model, signal) {
      const server = configs().find((one) => one.id === id);
      if (!server) throw new RangeError(`There is no server '${id}' any more; add it again.`);
      const listed = (await engine().list(server, signal)).find(({ name }) => name === model);
      if (!listed) throw new RangeError(`${server.title} does not offer '${model}' any more; choose another model.`);
      const began = performance.now();
      const { logprobs } = await engine().probe(server, listed, signal);
      if (listed.kind === 'unknown' && logprobs !== (server.logprobs ?? false))
        await save(list.map((one) => (one.id === id ? { ...one, logprobs } : one)));
      return { ms: performance.now() - began, logprobs };
    },
    refresh: tell,
    problem: (id) => engine().problems().get(id)?.message ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A key travels in a header, which holds visible ASCII alone. It is not quoted: error messages are read by others. */
function sendable(key: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new RangeError('The key has a space or a letter that no key can have; copy it again.');
}
