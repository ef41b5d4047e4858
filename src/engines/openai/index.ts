import { throwIfAborted } from '../../base/abort';
import type { Engine, Model, ModelInfo } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { realClock, type Clock } from './clock';
import { notProtocol } from './errors';
import { generate, type Line } from './generate';
import { readListing, type Listed } from './listing';
import { infoOf, modelOn, refOf } from './model';
import { splitName, type PageAddress, type ServerConfig } from './server';
import { slots } from './slots';
import { askJson, type Wire } from './wire';

export interface OpenAiOptions {
  /** The servers as they are configured now. */
  readonly servers: () => readonly ServerConfig[];
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** In [0, 1): spreads the waits before asking again. */
  readonly random?: () => number;
  readonly page?: PageAddress;
  /** Milliseconds a server may be silent while it answers. */
  readonly patience?: number;
}

export interface OpenAiEngine extends Engine {
  /** Why a server has no models, by its id, as of the last time they were asked for. */
  problems(): ReadonlyMap<string, Error>;
  /** What a server offers. @throws what is wrong with it */
  list(server: ServerConfig, signal: AbortSignal): Promise<readonly Listed[]>;
  /** Lets a model say one token, and tells whether log-probabilities come with it. @throws what is wrong with it */
  probe(server: ServerConfig, listed: Listed, signal: AbortSignal): Promise<{ readonly logprobs: boolean }>;
}

/** Milliseconds: a list of models needs no thought. */
const listPatience = 10_000;
/** Milliseconds: two minutes, for a server may load a model when it is first asked. */
const answerPatience = 120_000;

/** Models on servers that speak the OpenAI protocol: vLLM, llama.cpp, Ollama, and others. Text leaves the device. */
export function openaiEngine(options: OpenAiOptions): OpenAiEngine {
  const wire: Wire = {
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    clock: options.clock ?? realClock,
    page: options.page ?? (globalThis.location as PageAddress | undefined),
    patience: options.patience ?? answerPatience,
  };
  const random = options.random ?? Math.random;
  const lists = new Map<string, readonly Listed[]>();
  const problems = new Map<string, Error>();
  const queues = new Map<string, ReturnType<typeof slots>>();
  const loaded = new Map<string, Model>();
  const never = new AbortController().signal;

  const serverOf = (id: string): ServerConfig => {
    const found = options.servers().find((server) => server.id === id);
    if (found) return found;
    throw engineError(
      'UnknownModel',
      `There is no server '${id}'; add it on the Device page, or choose another model.`,
    );
  };
  const list = async (server: ServerConfig, signal: AbortSignal) => {
    const answer = await askJson(wire, server, '/models', listPatience, signal);
    const listed = readListing(answer, server);
    if (!listed) throw notProtocol(server, 'no list of models');
    return listed;
  };
  /** Asks a server anew; one that does not answer offers nothing. */
  const refresh = async (server: ServerConfig): Promise<readonly ModelInfo[]> => {
    try {
      const listed = await list(server, never);
      lists.set(server.id, listed);
      problems.delete(server.id);
      return listed.map((model) => infoOf(server, model));
    } catch (error) {
      problems.set(server.id, error as Error);
      return [];
    }
  };
  const find = async (name: string) => {
    const { server: id, model } = splitName(name);
    const server = serverOf(id);
    const known = lists.get(id)?.find((listed) => listed.name === model);
    if (known) return { server, listed: known };
    const listed = await list(server, never);
    lists.set(id, listed);
    const found = listed.find((one) => one.name === model);
    if (found) return { server, listed: found };
    throw engineError('UnknownModel', `${server.title} does not offer '${model}'; choose another model.`);
  };
  const lineTo = (id: string, listed: Listed, server: () => ServerConfig): Line => {
    const take = queues.get(id) ?? slots(() => options.servers().find((server) => server.id === id)?.concurrency ?? 1);
    queues.set(id, take);
    return { wire, listed, server, take, random, complaints: [] };
  };

  return {
    id: 'openai',
    title: 'Servers',
    async models() {
      problems.clear();
      return (await Promise.all(options.servers().map(refresh))).flat();
    },
    async resolve(name) {
      const { server, listed } = await find(name);
      return refOf(server, listed);
    },
    async *load(name, _wish, signal) {
      throwIfAborted(signal);
      const held = loaded.get(name);
      if (held) return held;
      const { server, listed } = await find(name);
      const line = lineTo(server.id, listed, () => serverOf(server.id));
      const model = modelOn(line, refOf(server, listed), () => loaded.delete(name));
      loaded.set(name, model);
      return model;
    },
    problems: () => problems,
    list,
    async probe(server, listed, signal) {
      const line = { ...lineTo(server.id, listed, () => server), take: async () => () => {} };
      const steps = generate(line, { ...hello, logprobs: 1 }, signal);
      for (;;) {
        const { done, value } = await steps.next();
        if (done) return { logprobs: value.tokens !== undefined && value.tokens.length > 0 };
      }
    },
  };
}

/** Enough tokens that a model which thinks first still says something. */
const hello = { messages: [{ role: 'user', content: 'Say yes.' }], maxTokens: 256, temperature: 0 } as const;
