import type {
  AppConfig,
  ChatCompletionChunk,
  ChatCompletionRequestStreaming,
  InitProgressReport,
  LogitProcessor,
} from '@mlc-ai/web-llm';
import { random } from '../../src/base/random';
import type { Library, MlcEngine } from '../../src/engines/webllm/library';

/**
 * A double of web-llm's MLCEngine 0.2.86, traps included, as its source behaves: one cached conversation that must be
 * repeated to the letter; token counts without what the cache held, with the token that ends an answer; an interruption
 * that is lost before a request begins; a reload that ends without error and without model when it is broken off;
 * defaults of a model's own where a request is silent; errors of classes nobody can import. Tokens are characters below
 * 128, 0 ends an answer.
 */
export interface Behaviour {
  /** What it writes, request by request; without, text made from the tokens before it. */
  readonly says?: readonly string[];
  /** Tokens that are in the cache at most. */
  readonly context?: number;
  /** Reports of a load, in order. */
  readonly reports?: readonly InitProgressReport[];
  /** Thrown by a load, or by a step while writing. */
  readonly failLoad?: unknown;
  readonly failStep?: unknown;
  /** Waited for before each token, and in a load. */
  readonly slow?: () => Promise<void>;
  /** False: its inside looks otherwise than known. */
  readonly open?: boolean;
}
type Turn = { readonly role: string; readonly content: string };

const vocabulary = 128;
export const mlcModel = 'Qwen3-0.6B-q4f16_1-MLC';

export function mlcLibrary(behaviour: Behaviour = {}) {
  const requests: ChatCompletionRequestStreaming[] = [];
  const configs: AppConfig[] = [];
  const engines: ReturnType<typeof mlcEngine>[] = [];
  const library: Library = {
    prebuiltAppConfig: {
      model_list: [{ model: 'https://huggingface.co/mlc-ai/x', model_id: mlcModel, model_lib: 'https://l/x.wasm' }],
    },
    MLCEngine: class {
      constructor(config: { appConfig: AppConfig; initProgressCallback: (report: InitProgressReport) => void }) {
        configs.push(config.appConfig);
        const engine = mlcEngine(behaviour, requests, config.initProgressCallback);
        engines.push(engine);
        return engine;
      }
    } as unknown as Library['MLCEngine'],
  };
  return { library, requests, configs, engines };
}

export function mlcEngine(
  behaviour: Behaviour = {},
  requests: ChatCompletionRequestStreaming[] = [],
  report: (report: InitProgressReport) => void = () => {},
) {
  const { slow = () => new Promise<void>((resolve) => setImmediate(resolve)), context = 512 } = behaviour;
  const says = [...(behaviour.says ?? [])];
  const loadedModelIdToPipeline = new Map<string, ReturnType<typeof newPipeline>>();
  let interrupted = false;
  let reloading: AbortController | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const pipelineOrThrow = () => {
    const [pipeline] = loadedModelIdToPipeline.values();
    if (pipeline) return pipeline;
    throw Object.assign(new Error('Model not loaded before trying to complete'), { name: 'ModelNotLoadedError' });
  };

  async function* write(request: ChatCompletionRequestStreaming): AsyncGenerator<ChatCompletionChunk, void, void> {
    const before = last;
    let release = () => {};
    last = new Promise<void>((resolve) => (release = resolve));
    await before;
    const pipeline = pipelineOrThrow();
    let running = false;
    try {
      interrupted = false;
      const round = prefill(pipeline, request, context);
      running = true;
      const draw = chance(request.seed as number);
      const script = says.length ? [...(says.shift() as string)].map((letter) => letter.charCodeAt(0)).concat(0) : null;
      const most = request.max_tokens ?? Infinity;
      let text = request.extra_body?.enable_thinking === false ? '<think>\n\n</think>\n\n' : '';
      let shown = 0;
      let output = 0;
      let committed = text ? 4 : 0;
      let finish: 'stop' | 'length' | 'abort' | null = null;
      for (;;) {
        await slow();
        if (behaviour.failStep) throw behaviour.failStep;
        const raw = script ? only(script[output] ?? 0) : logitsAfter(pipeline.tokens);
        const logits = pipeline.logitProcessor?.processLogits(raw) ?? raw;
        const id = sample(logits, request, draw());
        pipeline.logitProcessor?.processSampledToken(id);
        output++;
        if (id === 0) finish = 'stop';
        else {
          text += String.fromCharCode(id);
          committed++;
        }
        if (finish === null && (committed >= most || pipeline.tokens.length >= context)) finish = 'length';
        yield chunk(text.slice(shown), null);
        shown = text.length;
        if (finish) break;
        if (interrupted) {
          finish = 'abort';
          break;
        }
        pipeline.tokens.push(id);
      }
      running = false;
      end(pipeline, finish, text);
      yield chunk(undefined, finish);
      if (request.stream_options?.include_usage) yield usage(round, output);
    } finally {
      if (running) end(pipeline, 'abort', '');
      release();
    }
  }

  const engine = {
    loadedModelIdToPipeline: behaviour.open === false ? undefined : loadedModelIdToPipeline,
    async reload(model: string) {
      await engine.unload();
      reloading = new AbortController();
      const { signal } = reloading;
      for (const said of behaviour.reports ?? []) {
        await slow();
        // Broken off, it ends as if all were well.
        if (signal.aborted) return;
        report(said);
      }
      if (behaviour.failLoad) throw behaviour.failLoad;
      loadedModelIdToPipeline.set(model, newPipeline());
      reloading = undefined;
    },
    async unload() {
      loadedModelIdToPipeline.clear();
      reloading?.abort();
      reloading = undefined;
    },
    async interruptGenerate() {
      interrupted = true;
    },
    async getMessage() {
      pipelineOrThrow();
      return '';
    },
    chat: {
      completions: {
        async create(request: ChatCompletionRequestStreaming) {
          requests.push(request);
          pipelineOrThrow();
          check(request);
          return write(request);
        },
      },
    },
  };
  return engine satisfies MlcEngine & object;
}

function newPipeline() {
  return {
    logitProcessor: undefined as LogitProcessor | undefined,
    tokens: [] as number[],
    turns: [] as readonly Turn[],
    finish: null as string | null,
    get filledKVCacheLength() {
      return this.tokens.length;
    },
    tokenizer: {
      decode: (ids: Int32Array) => String.fromCharCode(...ids),
      encode: (text: string) => Int32Array.from(text, (letter) => letter.charCodeAt(0) % vocabulary),
    },
    stopTokens: [0],
    fullVocabSize: vocabulary,
  };
}
type Pipeline = ReturnType<typeof newPipeline>;

/** Reads the prompt, or only what is new of it. */
function prefill(pipeline: Pipeline, request: ChatCompletionRequestStreaming, context: number) {
  const turns = request.messages as readonly Turn[];
  const same = JSON.stringify(pipeline.turns) === JSON.stringify(turns.slice(0, -1));
  const goesOn = same && turns.length > 1 && pipeline.finish === 'stop';
  if (!goesOn) {
    pipeline.tokens = [];
    pipeline.logitProcessor?.resetState();
  }
  const prompt = (goesOn ? turns.slice(-1) : turns).map(({ role, content }) => `${role}:${content}\n`).join('');
  const ids = Array.from(`${prompt}assistant:`, (letter) => letter.charCodeAt(0) % vocabulary);
  if (ids.length + pipeline.tokens.length > context)
    throw Object.assign(new Error(`Prompt tokens exceed context window size: ${ids.length}; ${context}`), {
      name: 'ContextWindowSizeExceededError',
    });
  pipeline.tokens.push(...ids);
  pipeline.turns = turns;
  return ids.length;
}

function end(pipeline: Pipeline, finish: string | null, text: string): void {
  pipeline.finish = finish;
  pipeline.turns = [...pipeline.turns, { role: 'assistant', content: text }];
}

const chunk = (
  content: string | undefined,
  finish_reason: 'stop' | 'length' | 'abort' | null,
): ChatCompletionChunk => ({
  id: '1',
  object: 'chat.completion.chunk',
  created: 0,
  model: mlcModel,
  choices: [{ index: 0, finish_reason, delta: content === undefined ? {} : { role: 'assistant', content } }],
});
const usage = (prompt: number, output: number): ChatCompletionChunk => ({
  ...chunk(undefined, null),
  choices: [],
  usage: {
    prompt_tokens: prompt,
    completion_tokens: output,
    total_tokens: prompt + output,
    extra: {
      e2e_latency_s: 0,
      prefill_tokens_per_s: 0,
      decode_tokens_per_s: 0,
      time_to_first_token_s: 0,
      time_per_output_token_s: 0,
    },
  },
});

function check(request: ChatCompletionRequestStreaming): void {
  const turns = request.messages;
  if (turns.at(-1)?.role !== 'user') throw Object.assign(new Error('Last message'), { name: 'MessageOrderError' });
  if (turns.some(({ role }, place) => role === 'system' && place > 0)) throw new Error('System prompt order');
  if (request.seed != null && !Number.isInteger(request.seed)) throw new Error('Seed should be an integer');
  if (request.top_p != null && !(request.top_p > 0 && request.top_p <= 1)) throw new Error('top_p');
}

/** Its generator: small seeds begin with numbers near 0. */
function chance(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Printable letters only, and never the end: answers are as long as was asked. */
function logitsAfter(ids: readonly number[]): Float32Array {
  const next = random(ids.slice(-6).join(' '));
  return Float32Array.from({ length: vocabulary }, (_none, id) => (id < 32 || id > 126 ? -50 : next() * 8));
}
const only = (id: number): Float32Array =>
  Float32Array.from({ length: vocabulary }, (_none, other) => (other === id ? 20 : 0));

/** Temperature, then the smallest set that reaches top-p. The defaults are a model's own, not ours. */
function sample(logits: Float32Array, { temperature, top_p }: ChatCompletionRequestStreaming, uniform: number): number {
  const heat = Math.max(1e-6, temperature ?? 0.6);
  const most = Math.max(...logits);
  const ranked = Array.from(logits, (logit, id) => ({ id, weight: Math.exp((logit - most) / heat) }));
  ranked.sort((a, b) => b.weight - a.weight);
  const total = ranked.reduce((sum, { weight }) => sum + weight, 0);
  let mass = 0;
  const kept = ranked.filter(({ weight }) => {
    const wanted = mass < (top_p ?? 0.9) * total;
    mass += weight;
    return wanted;
  });
  let left = uniform * kept.reduce((sum, { weight }) => sum + weight, 0);
  return (kept.find(({ weight }) => (left -= weight) < 0) ?? kept[0]!).id;
}
