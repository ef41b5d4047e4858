import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { random } from '../../src/base/random';

/** What the server does with the next question. Nothing scripted: it answers. */
export type Behaviour =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  /** Writes that many tokens and drops the connection. */
  | { readonly cut: number }
  /** Takes the question and never answers. */
  | { readonly hang: true }
  /** Sends these bytes, one piece after another, as an event stream. */
  | { readonly pieces: readonly string[]; readonly type?: string }
  /** Answers, with a pause of that many milliseconds between two tokens. */
  | { readonly drip: number }
  /** Answers when this is settled. */
  | { readonly when: Promise<void> };

export interface Question {
  readonly authorization: string | undefined;
  readonly body: { readonly [field: string]: unknown };
}
export interface TestServer {
  /** Where the protocol lives, `/v1` included. */
  readonly baseUrl: string;
  readonly questions: readonly Question[];
  /** Most questions that were under way at once. */
  readonly most: number;
  /** Questions under way now. */
  readonly active: number;
  /** The next questions are met like this, one after another. */
  script(...behaviours: readonly Behaviour[]): void;
  /** What `GET /models` answers from now on: a value, or a status. */
  models: unknown;
  close(): Promise<void>;
}

export const context = 512;
/** As vLLM lists what it serves. */
export const vllmModels = {
  object: 'list',
  data: [{ id: 'test/letters', object: 'model', owned_by: 'vllm', root: 'test/letters', max_model_len: context }],
};

/**
 * A real HTTP server whose model writes letters: each follows from the six before it, and, above temperature 0, from the seed.
 * @param says what it answers instead, by what was said last
 */
export async function openaiServer(says?: (asked: string) => string): Promise<TestServer> {
  const questions: Question[] = [];
  const script: Behaviour[] = [];
  const state = { most: 0, active: 0, models: vllmModels as unknown };

  const server: Server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return void response.end();
    if (request.url === '/v1/models') return list(response, state.models);
    if (request.url === '/v1/chat/completions') return void chat(request, response);
    response.writeHead(404).end('no such path');
  });

  async function chat(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await textOf(request)) as Question['body'];
    questions.push({ authorization: request.headers.authorization, body });
    state.most = Math.max(state.most, ++state.active);
    response.once('close', () => state.active--);
    if (!says || script.length) return meet(body, script.shift() ?? { drip: 0 }, response);
    const asked = (body as unknown as Asked).messages.at(-1)!.content;
    const choices = [{ delta: { content: says(asked) }, finish_reason: 'stop' }];
    await meet(body, { pieces: [`data: ${JSON.stringify({ choices })}\n\ndata: [DONE]\n\n`] }, response);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    get most() {
      return state.most;
    },
    get active() {
      return state.active;
    },
    script: (...behaviours) => void script.push(...behaviours),
    get models() {
      return state.models;
    },
    set models(value) {
      state.models = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function list(response: ServerResponse, models: unknown): void {
  if (typeof models === 'number') return void response.writeHead(models).end(JSON.stringify({ error: 'no' }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(models));
}

async function meet(body: Question['body'], behaviour: Behaviour, response: ServerResponse): Promise<void> {
  if ('hang' in behaviour) return;
  if ('when' in behaviour) {
    await behaviour.when;
    return answer(body, { drip: 0 }, response);
  }
  if ('status' in behaviour) {
    const said = typeof behaviour.body === 'string' ? behaviour.body : JSON.stringify(behaviour.body ?? {});
    return void response.writeHead(behaviour.status, behaviour.headers).end(said);
  }
  if ('pieces' in behaviour) {
    response.writeHead(200, { 'content-type': behaviour.type ?? 'text/event-stream' });
    for (const piece of behaviour.pieces) {
      response.write(piece);
      await pause(1);
    }
    return void response.end();
  }
  await answer(body, 'cut' in behaviour ? { cut: behaviour.cut, drip: 1 } : behaviour, response);
}

interface Asked {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly seed?: number;
  readonly max_tokens?: number;
  readonly stop?: readonly string[];
  readonly logprobs?: boolean;
  readonly top_logprobs?: number;
  readonly continue_final_message?: boolean;
}

async function answer(
  body: Question['body'],
  { drip, cut = Infinity }: { readonly drip: number; readonly cut?: number },
  response: ServerResponse,
): Promise<void> {
  const asked = body as unknown as Asked;
  const prompt = promptOf(asked);
  const words = prompt.split(/\s+/).length;
  if (words > context)
    return void response.writeHead(400, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        object: 'error',
        message: `This model's maximum context length is ${context} tokens. However, you requested ${words} tokens.`,
        code: 400,
      }),
    );
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const send = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`);
  const most = asked.max_tokens ?? 40;
  const write = writer(asked, prompt);
  /** Tokens that may turn out to be the beginning of a stop string wait here. */
  const held: ReturnType<typeof write>[] = [];
  const room = Math.max(0, ...(asked.stop ?? []).map(({ length }) => length - 1));
  const say = (token: ReturnType<typeof write>) =>
    send({
      choices: [{ delta: { content: token.token }, ...(asked.logprobs ? { logprobs: { content: [token] } } : {}) }],
    });
  let text = '';
  let count = 0;
  let finish = 'length';
  while (count < most) {
    if (count === cut) return void response.destroy();
    const token = write();
    count++;
    text += token.token;
    held.push(token);
    const stop = asked.stop?.find((end) => text.endsWith(end));
    if (stop) {
      held.splice(held.length - stop.length);
      finish = 'stop';
      break;
    }
    held.splice(0, held.length - room).forEach(say);
    if (drip || count % 8 === 0) await pause(drip);
    if (response.destroyed) return;
  }
  held.forEach(say);
  send({ choices: [{ delta: {}, finish_reason: finish }] });
  const cached = Math.floor(words / 2);
  const usage = { prompt_tokens: words, completion_tokens: count, prompt_tokens_details: { cached_tokens: cached } };
  send({ choices: [], usage });
  response.end('data: [DONE]\n\n');
}

function promptOf({ messages, continue_final_message: continued }: Asked): string {
  const prompt = messages.map(({ role, content }) => `${role}:${content}\n`).join('');
  return continued ? prompt.slice(0, -1) : `${prompt}assistant:`;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz \n'];

function writer({ temperature = 1, seed = 0, top_logprobs: top = 0 }: Asked, prompt: string) {
  const chance = random(seed);
  let text = prompt;
  return () => {
    const next = random(text.slice(-6));
    const logits = letters.map(() => next() * 6);
    const norm = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0));
    const ranked = letters
      .map((token, index) => ({ token, logprob: (logits[index] ?? 0) - norm }))
      .sort((a, b) => b.logprob - a.logprob);
    const chosen = ranked[temperature === 0 ? 0 : Math.floor(chance() * ranked.length)] ?? ranked[0]!;
    text += chosen.token;
    return { ...chosen, top_logprobs: ranked.slice(0, top) };
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
const pause = (ms: number) => new Promise<void>((resolve) => (ms ? setTimeout(resolve, ms) : setImmediate(resolve)));
