import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { user, type GenerateEvent, type GenerateRequest, type Model } from '../../src/contract/engine';
import { openaiEngine, type OpenAiOptions } from '../../src/engines/openai';
import { realClock } from '../../src/engines/openai/clock';
import type { ServerConfig } from '../../src/engines/openai/server';
import { collect, never, outcome } from '../support/collect';
import { openaiServer, type TestServer } from '../support/openai-server';
import { checks } from './conformance';

const name = 'test/test/letters';
const question: GenerateRequest = { messages: [user('Say something.')], seed: 1, maxTokens: 12 };

let server: TestServer;
const config = (more: Partial<ServerConfig> = {}): ServerConfig => ({
  id: 'test',
  title: 'Test server',
  baseUrl: server.baseUrl,
  concurrency: 4,
  ...more,
});
const patience = 60_000;
/** Waits before asking again take no time and are written down; patience, which is longer, never ends. */
function quick() {
  const waits: number[] = [];
  const after = (ms: number, signal: AbortSignal) => {
    if (ms >= 10_000) return realClock.after(ms, signal);
    waits.push(ms);
    return Promise.resolve();
  };
  return { waits, clock: { now: realClock.now, after } };
}
const engineOf = (more: Partial<OpenAiOptions> = {}, servers = [config()]) =>
  openaiEngine({ servers: () => servers, patience, clock: quick().clock, random: () => 1, ...more });
const modelOf = (more: Partial<OpenAiOptions> = {}, servers = [config()]): Promise<Model> =>
  outcome(engineOf(more, servers).load(name, 'auto', never()));
const ask = async (model: Model, more: Partial<GenerateRequest> = {}) =>
  outcome(model.generate({ ...question, ...more }, never()));
async function watch(model: Model, more: Partial<GenerateRequest> = {}) {
  const events: GenerateEvent[] = [];
  const steps = model.generate({ ...question, ...more }, never());
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { events, completion: value };
    events.push(value);
  }
}

describe('a model on a server', () => {
  let model: Model;
  beforeAll(async () => {
    server = await openaiServer();
    model = await modelOf({ clock: realClock });
  });
  afterAll(() => server.close());
  for (const { name: promise, check } of checks) it(promise, () => check(model));
});

describe('with a server', () => {
  beforeEach(async () => {
    server = await openaiServer();
  });
  afterEach(() => server.close());

  describe('what it offers', () => {
    it('are its models, under its own name', async () => {
      const [info] = await engineOf().models();
      expect(info).toMatchObject({ engine: 'openai', model: name, context: 512, bundled: false, downloadBytes: 0 });
      expect([...info!.can].sort()).toEqual(['continue', 'logprobs', 'schema', 'seed']);
      expect(info!.summary).toContain('sent there');
    });

    it('is nothing when it does not answer, and hurts no other', async () => {
      const broken = config({ id: 'gone', title: 'Gone', baseUrl: 'http://127.0.0.1:9/v1' });
      const engine = engineOf({}, [broken, config()]);
      expect((await engine.models()).map(({ model }) => model)).toEqual([name]);
      expect(engine.problems().get('gone')).toMatchObject({ name: 'ServerUnreachable' });
      expect(engine.problems().get('gone')!.message).toContain('Gone (http://127.0.0.1:9/v1) gave no answer');
      expect(engine.problems().has('test')).toBe(false);
    });

    it('is asked with the key', async () => {
      server.models = 401;
      const engine = engineOf();
      await engine.models();
      expect(engine.problems().get('test')!.message).toContain('wants a key');
    });

    it('is named by what the server says of it', async () => {
      const ref = await engineOf().resolve(name, 'auto');
      expect(ref).toEqual({
        engine: 'openai',
        model: name,
        revision: 'test/letters',
        dtype: 'as served',
        device: 'remote',
      });
      await expect(engineOf().resolve('test/other', 'auto')).rejects.toMatchObject({ name: 'UnknownModel' });
      await expect(engineOf().resolve('nowhere/other', 'auto')).rejects.toMatchObject({ name: 'UnknownModel' });
    });

    it('is loaded once', async () => {
      const engine = engineOf();
      const first = await outcome(engine.load(name, 'auto', never()));
      expect(await outcome(engine.load(name, 'auto', never()))).toBe(first);
      await first.unload();
      expect(await outcome(engine.load(name, 'auto', never()))).not.toBe(first);
    });
  });

  it('sends the key, and streams with usage', async () => {
    const model = await modelOf({}, [config({ key: 'secret' })]);
    const { usage, ms } = await ask(model);
    expect(server.questions[0]).toMatchObject({
      authorization: 'Bearer secret',
      body: { model: 'test/letters', stream: true, stream_options: { include_usage: true }, temperature: 1, seed: 1 },
    });
    expect(usage.reused).toBeGreaterThan(0);
    expect(ms.first).toBeLessThanOrEqual(ms.total);
  });

  it('has no more questions under way than it was told to', async () => {
    const model = await modelOf({}, [config({ concurrency: 2 })]);
    let open = () => {};
    const when = new Promise<void>((resolve) => (open = resolve));
    server.script({ when }, { when });
    const answers = Promise.all(Array.from({ length: 7 }, (_none, seed) => ask(model, { seed })));
    await expect.poll(() => server.active).toBe(2);
    open();
    await answers;
    expect(server.questions).toHaveLength(7);
    expect(server.most).toBe(2);
    expect(model.concurrency).toBe(2);
  });

  describe('asking again', () => {
    it('waits longer each time while the server is busy', async () => {
      const { waits, clock } = quick();
      const model = await modelOf({ clock });
      waits.length = 0;
      server.script({ status: 429 }, { status: 500 }, { status: 503 });
      expect((await ask(model)).text).not.toBe('');
      expect(waits.filter((ms) => ms < 9000)).toEqual([500, 1000, 2000]);
    });

    it('spreads the waits by chance', async () => {
      const { waits, clock } = quick();
      const model = await modelOf({ clock, random: () => 0 });
      waits.length = 0;
      server.script({ status: 502 });
      await ask(model);
      expect(waits).toEqual([250]);
    });

    it('waits as long as the server says', async () => {
      const { waits, clock } = quick();
      const model = await modelOf({ clock });
      waits.length = 0;
      server.script({ status: 429, headers: { 'retry-after': '7' } });
      await ask(model);
      expect(waits).toEqual([7000]);
    });

    it('gives up when the server wants too long a wait, or fails for good', async () => {
      const model = await modelOf();
      server.script({ status: 429, headers: { 'retry-after': '3600' } });
      await expect(ask(model)).rejects.toMatchObject({ name: 'ServerRefused', status: 429 });
      server.script(...Array.from({ length: 6 }, () => ({ status: 500, body: { error: { message: 'CUDA error' } } })));
      await expect(ask(model)).rejects.toThrow('CUDA error');
      expect(server.questions).toHaveLength(7);
    });

    it('takes back what was shown when the connection drops', async () => {
      const model = await modelOf();
      server.script({ cut: 5 });
      const { events, completion } = await watch(model);
      const reset = events.findIndex(({ type }) => type === 'text-reset');
      expect(reset).toBeGreaterThan(0);
      const texts = (of: readonly GenerateEvent[]) =>
        of.map((it) => (it.type === 'text-delta' ? it.text : '')).join('');
      expect(texts(events.slice(0, reset))).toHaveLength(5);
      expect(texts(events.slice(reset))).toBe(completion.text);
      expect(completion.text).toHaveLength(12);
    });

    it('does not wait for ever for a silent server', async () => {
      const bells: (() => void)[] = [];
      const after = (ms: number) => (ms < 10_000 ? Promise.resolve() : new Promise<void>((ring) => bells.push(ring)));
      const model = await modelOf({ clock: { now: realClock.now, after } });
      const losePatience = async (asked: number) => {
        await expect.poll(() => server.questions.length).toBe(asked);
        bells.at(-1)!();
      };
      server.script({ hang: true });
      const answer = ask(model);
      await losePatience(1);
      expect((await answer).text).toHaveLength(12);
      server.script({ hang: true }, { hang: true }, { hang: true });
      const never = expect(ask(model)).rejects.toThrow('Test server sent nothing for 60 s');
      for (const asked of [3, 4, 5]) await losePatience(asked);
      await never;
    });

    it('does not happen where it is of no use', async () => {
      const model = await modelOf();
      const refusals = [
        [{ status: 401, body: {} }, 'ServerRefused', 'wants a key'],
        [{ status: 404, body: { error: { message: 'The model `x` does not exist' } } }, 'UnknownModel', 'has no model'],
        [{ status: 404, body: 'not found' }, 'ServerRefused', 'usually ends in /v1'],
        [{ status: 400, body: { error: { message: 'messages is wrong' } } }, 'ServerRefused', 'messages is wrong'],
        [{ status: 400, body: { error: { type: 'exceed_context_size_error' } } }, 'ContextFull', 'does not fit'],
        [{ status: 429, body: { error: { code: 'insufficient_quota' } } }, 'ServerRefused', '429'],
      ] as const;
      for (const [behaviour, name, words] of refusals) {
        server.script(behaviour);
        await expect(ask(model)).rejects.toMatchObject({ name, message: expect.stringContaining(words) as string });
      }
      expect(server.questions).toHaveLength(refusals.length);
    });
  });

  it('asks without a field the server refuses, says so, and remembers it', async () => {
    const model = await modelOf();
    server.script({ status: 422, body: { detail: 'Extra inputs are not permitted: seed' } });
    const first = await watch(model);
    expect(first.events[0]).toMatchObject({ type: 'warning', setting: 'seed' });
    const second = await watch(model);
    expect(second.events[0]).toMatchObject({ type: 'warning', setting: 'seed' });
    expect(server.questions.map(({ body }) => 'seed' in body)).toEqual([true, false, false]);
  });

  it('uses the newer name of max_tokens where the older is refused', async () => {
    const model = await modelOf();
    const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
    server.script({ status: 400, body: { error: { message } } });
    const { events } = await watch(model);
    expect(events.some(({ type }) => type === 'warning')).toBe(false);
    expect(server.questions[1]!.body['max_completion_tokens']).toBe(12);
  });

  it('ends the connection at an abort', async () => {
    const model = await modelOf();
    server.script({ drip: 2 });
    const controller = new AbortController();
    const steps = model.generate({ ...question, maxTokens: 100_000 }, controller.signal);
    await steps.next();
    controller.abort();
    await expect(collect(steps)).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => server.active).toBe(0);
  });

  it('ends the connection when nobody listens any more', async () => {
    const model = await modelOf();
    server.script({ drip: 2 });
    const steps = model.generate({ ...question, maxTokens: 100_000 }, never());
    await steps.next();
    await steps.return(undefined as never);
    await expect.poll(() => server.active).toBe(0);
  });

  describe('answers of other kinds', () => {
    const piece = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
    const says = (content: string) => piece({ choices: [{ delta: { content } }] });
    const over = piece({ choices: [{ delta: {}, finish_reason: 'stop' }] });

    it('parts thinking in marks from the answer', async () => {
      const model = await modelOf();
      server.script({ pieces: [says('<thi'), says('nk>First '), says('this.</th'), says('ink>\n\nThen that.'), over] });
      const { events, completion } = await watch(model);
      expect(completion).toMatchObject({ text: 'Then that.', reasoning: 'First this.' });
      expect(events.map(({ type }) => type)).not.toContain('text-reset');
    });

    it('parts thinking that a server sends apart', async () => {
      const model = await modelOf();
      const thought = piece({ choices: [{ delta: { reasoning_content: 'Hm. ' } }] });
      const again = piece({ choices: [{ delta: { reasoning: 'Well.' } }] });
      server.script({ pieces: [thought, again, says('So.'), over] });
      expect(await ask(model)).toMatchObject({ text: 'So.', reasoning: 'Hm. Well.' });
    });

    it('takes back as thinking what turns out to be it', async () => {
      const model = await modelOf();
      server.script({ pieces: [says('Let me see.'), says('</think>'), says('Seven.'), over] });
      const { events, completion } = await watch(model);
      expect(completion).toMatchObject({ text: 'Seven.', reasoning: 'Let me see.' });
      expect(events.some(({ type }) => type === 'text-reset')).toBe(true);
    });

    it('reads a whole answer of a server that does not stream', async () => {
      const model = await modelOf();
      const usage = { prompt_tokens: 3, completion_tokens: 2 };
      const whole = { choices: [{ message: { content: 'At once.' }, finish_reason: 'stop' }], usage };
      server.script({ pieces: [JSON.stringify(whole)], type: 'application/json' });
      expect(await ask(model)).toMatchObject({ text: 'At once.', usage: { input: 3, output: 2, reused: 0 } });
    });

    it('warns when tokens were not counted or measured', async () => {
      const model = await modelOf();
      server.script({ pieces: [says('Yes'), says('.'), over] });
      const { events, completion } = await watch(model, { logprobs: 2 });
      const settings = events.flatMap((event) => (event.type === 'warning' ? [event.setting] : []));
      expect(settings).toEqual(['usage', 'logprobs']);
      expect(completion.usage.output).toBe(2);
    });

    it('cuts before a stop string the server did not heed', async () => {
      const model = await modelOf();
      server.script({ pieces: [says('One. ST'), says('OP Two.'), over] });
      expect(await ask(model, { stop: ['STOP'] })).toMatchObject({ text: 'One. ', finish: 'stop' });
    });

    it('hears an error inside the stream, and asks again when that can help', async () => {
      const model = await modelOf();
      // In one piece, as a slow reader gets it.
      server.script({ pieces: [says('One') + piece({ error: { message: 'overloaded', code: 503 } })] });
      const { events, completion } = await watch(model);
      expect(events.find(({ type }) => type === 'text-reset')).toMatchObject({
        reason: expect.stringContaining('overloaded'),
      });
      expect(completion.text).toHaveLength(12);
      server.script({ pieces: [piece({ object: 'error', message: 'the context length is too small', code: 400 })] });
      await expect(ask(model)).rejects.toMatchObject({ name: 'ContextFull' });
    });

    it('calls an answer without words empty', async () => {
      const model = await modelOf();
      server.script({ pieces: [over, 'data: [DONE]\n\n'] });
      await expect(ask(model)).rejects.toMatchObject({ name: 'EmptyOutput' });
      const spent = piece({ choices: [{ delta: { reasoning: 'Hm' }, finish_reason: 'length' }] });
      server.script({ pieces: [spent, 'data: [DONE]\n\n'] });
      await expect(ask(model)).rejects.toThrow('went into thinking');
    });

    it('takes a web page for a wrong address', async () => {
      const model = await modelOf();
      server.script({ pieces: ['<!doctype html>'], type: 'text/html' });
      await expect(ask(model)).rejects.toMatchObject({
        name: 'ServerRefused',
        message: expect.stringContaining('/v1'),
      });
    });
  });

  it('finds out whether a server of unknown kind gives log-probabilities', async () => {
    server.models = { data: [{ id: 'letters' }] };
    const engine = engineOf();
    const [listed] = await engine.list(config(), never());
    expect([...(await engine.models())[0]!.can]).toEqual([]);
    expect(await engine.probe(config(), listed!, never())).toEqual({ logprobs: true });
    expect([...(await engineOf({}, [config({ logprobs: true })]).models())[0]!.can]).toEqual(['logprobs']);
  });

  it('says that a removed server is gone', async () => {
    const servers = [config()];
    const model = await modelOf({}, servers);
    servers.length = 0;
    await expect(ask(model)).rejects.toMatchObject({ name: 'UnknownModel' });
  });
});
