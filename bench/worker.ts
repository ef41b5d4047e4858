import {
  AutoModelForCausalLM,
  AutoTokenizer,
  BaseStreamer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@huggingface/transformers';
import {
  assistant,
  textOf,
  user,
  type Completion,
  type GenerateRequest,
  type Message,
  type Model,
} from '../src/contract/engine';
import type { RunEvent } from '../src/contract/run';
import { catalogued } from '../src/engines/transformers/catalogue';
import { loadParts } from '../src/engines/transformers/load';
import { transformersModel } from '../src/engines/transformers/model';
import { prepareRuntime } from '../src/engines/transformers/runtime';
import { fill } from '../src/prompts/fill';
import pocketEasy from '../src/tasks/pocket-easy';
import type { Measured } from './page';

const never = new AbortController().signal;
const repeats = 5;

self.onmessage = ({ data }: MessageEvent<string>) =>
  measure(data).then(
    (measured) => self.postMessage(measured),
    (error: Error) => self.postMessage({ error: error.stack ?? error.message }),
  );

async function measure(models: string): Promise<Measured> {
  env.remoteHost = models;
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  await prepareRuntime('wasm', 1, (url) => fetch(url));
  const plain = { actor: await plainModel('pocket-3m'), critic: await plainModel('pocket-13m') };
  const ours = (bound?: number) => async (id: string) =>
    transformersModel(await loadParts(refOf(id), { device: 'wasm', dtype: 'q4', rowwise: true }), bound);
  const kept = { actor: await ours()('pocket-3m'), critic: await ours()('pocket-13m') };
  const bare = { actor: await ours(0)('pocket-3m'), critic: await ours(0)('pocket-13m') };
  const decode = await decodeSpeed(kept.critic, plain.critic);
  return { decode, ...(await loops(kept, bare, plain)) };
}

const refOf = (id: string) => {
  const { engine, model, revision, dtype } = catalogued(id);
  return { engine, model, revision, dtype, device: 'wasm' } as const;
};

/** transformers.js as its documentation uses it. */
interface Plain {
  readonly tokens: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
}
async function plainModel(id: string): Promise<Plain> {
  const [tokens, model] = await Promise.all([
    AutoTokenizer.from_pretrained(id),
    AutoModelForCausalLM.from_pretrained(id, { device: 'wasm', dtype: 'q4' }),
  ]);
  return { tokens, model };
}

class Clock extends BaseStreamer {
  readonly times: number[] = [];
  override put(): void {
    this.times.push(performance.now());
  }
  override end(): void {}
}

async function generatePlain({ tokens, model }: Plain, messages: readonly Message[], most: number) {
  const streamer = new Clock();
  const chat = messages.map((message) => ({ role: message.role, content: textOf(message) }));
  const inputs = tokens.apply_chat_template(chat, { add_generation_prompt: true, return_dict: true }) as {
    input_ids: { dims: number[] };
  };
  const output = await model.generate({ ...inputs, max_new_tokens: most, do_sample: false, streamer } as never);
  const length = inputs.input_ids.dims[1]!;
  const text = tokens.batch_decode(
    (output as never as { slice(...at: unknown[]): never }).slice(null, [length, null]),
    { skip_special_tokens: true },
  )[0]!;
  // The first call of the streamer is the prompt.
  const [, first = 0] = streamer.times;
  return { text, perToken: (streamer.times.at(-1)! - first) / (streamer.times.length - 2) };
}

async function generateOurs(model: Model, request: GenerateRequest): Promise<Completion> {
  const steps = model.generate(request, never);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

/** Milliseconds per token after the first, medians of alternating calls on prompts that were not seen before. */
async function decodeSpeed(model: Model, plain: Plain): Promise<Measured['decode']> {
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const messages = [user(fill('solve', { question: pocketEasy.item(900 + repeat).problem.prompt }))];
    const { ms, usage } = await generateOurs(model, { messages, temperature: 0, maxTokens: 96 });
    const { perToken } = await generatePlain(plain, messages, 96);
    if (repeat === 0) continue; // warming up
    times.ours.push((ms.total - ms.first) / (usage.output - 1));
    times.plain.push(perToken);
  }
  return { ours: median(times.ours), plain: median(times.plain) };
}

type Say<Of> = (of: Of, messages: readonly Message[]) => Promise<Completion | { readonly text: string }>;
interface Pair<Of> {
  readonly actor: Of;
  readonly critic: Of;
}

/** Draft, then three rounds of critique and redraft in one conversation. All greedy, so that all three write the same. */
async function loop<Of>(
  { actor, critic }: Pair<Of>,
  say: Say<Of>,
  prompt: string,
  onSaid?: (said: Completion, role: string, messages: readonly Message[]) => void,
) {
  let conversation: readonly Message[] = [user(fill('solve', { question: prompt }))];
  const ask = async (of: Of, role: string, messages: readonly Message[]) => {
    const said = await say(of, messages);
    if ('usage' in said) onSaid?.(said, role, messages);
    return said.text;
  };
  let draft = await ask(actor, 'actor', conversation);
  const texts = [draft];
  for (let round = 0; round < 3; round++) {
    const feedback = await ask(critic, 'critic', [user(fill('critique', { question: prompt, draft }))]);
    conversation = [...conversation, assistant(draft), user(fill('revise', { feedback }))];
    draft = await ask(actor, 'reviser', conversation);
    texts.push(feedback, draft);
  }
  return texts.join('\n');
}

async function loops(kept: Pair<Model>, bare: Pair<Model>, plain: Pair<Plain>): Promise<Omit<Measured, 'decode'>> {
  const times = { ours: [] as number[], withoutReuse: [] as number[], plain: [] as number[] };
  const events: RunEvent[] = [];
  let tokens = 0;
  let reused = 0;
  const ours: Say<Model> = (model, messages) => generateOurs(model, { messages, temperature: 0, maxTokens: 256 });
  const theirs: Say<Plain> = (model, messages) => generatePlain(model, messages, 256);
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const { prompt } = pocketEasy.item(300 + repeat).problem;
    const said = (completion: Completion, role: string, messages: readonly Message[]) => {
      if (repeat === 0) return;
      tokens += completion.usage.input + completion.usage.output;
      reused += completion.usage.reused;
      const key = `#${events.length}`;
      events.push({
        key,
        type: 'generate-end',
        role,
        purpose: 'bench',
        model: refOf('pocket-3m'),
        request: { messages },
        completion,
        cached: false,
      });
      events.push({ key: `${key}+`, type: 'draft-ready', draft: { text: completion.text }, of: key });
    };
    const a = await timed(() => loop(kept, ours, prompt, said));
    const b = await timed(() => loop(plain, theirs, prompt));
    const c = await timed(() => loop(bare, ours, prompt));
    if (a.result !== b.result || a.result !== c.result)
      throw new Error(`The loops wrote different texts:\n${a.result}\n---\n${b.result}\n---\n${c.result}`);
    if (repeat === 0) continue; // warming up
    times.ours.push(a.ms);
    times.plain.push(b.ms);
    times.withoutReuse.push(c.ms);
  }
  const loop_ = {
    ours: sum(times.ours),
    withoutReuse: sum(times.withoutReuse),
    plain: sum(times.plain),
    tokens,
    reused,
  };
  return { loop: loop_, events };
}

async function timed<Result>(work: () => Promise<Result>) {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
