import {
  AutoModelForCausalLM,
  AutoTokenizer,
  TextStreamer,
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
import { Tensor, type InferenceSession } from 'onnxruntime-web';
import type { RunEvent } from '../src/contract/run';
import { catalogued } from '../src/engines/transformers/catalogue';
import { isSteering } from '../src/engines/transformers/hidden';
import { loadParts } from '../src/engines/transformers/load';
import { transformersModel, type Parts } from '../src/engines/transformers/model';
import { pacer } from '../src/engines/transformers/pace';
import answer from '../src/graders/answer';
import { prepareRuntime } from '../src/engines/transformers/runtime';
import { fill } from '../src/prompts/fill';
import pocketEasy from '../src/tasks/pocket-easy';
import type { Measured, Part, Wanted } from './page';

const never = new AbortController().signal;
const repeats = 5;

self.onmessage = ({ data }: MessageEvent<Wanted>) =>
  measure(data).then(
    (measured) => self.postMessage(measured),
    (error: Error) => self.postMessage({ error: error.stack ?? error.message }),
  );

async function measure({ models, parts: wanted }: Wanted): Promise<Partial<Measured>> {
  env.remoteHost = models;
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  await prepareRuntime('wasm', 1, (url) => fetch(url));
  const plain = { actor: await plainModel('pocket-3m'), critic: await plainModel('pocket-13m') };
  const parts = (id: string) => loadParts(refOf(id), { device: 'wasm', dtype: 'q4', rowwise: true });
  const bare = { actor: await parts('pocket-3m'), critic: await parts('pocket-13m') };
  const kept = { actor: transformersModel(bare.actor), critic: transformersModel(bare.critic) };
  let problems: readonly string[] | null = null;
  const posed = async () => (problems ??= await wrongAtFirst(kept.actor, repeats + 1));
  const measures: { readonly [Name in Part]: () => Promise<Partial<Measured>> } = {
    decode: async () => ({ decode: await decodeSpeed(kept.critic, plain.critic) }),
    samples: async () => ({ samples: await sampling(kept.critic, careful(bare.critic)) }),
    scores: async () => ({ scores: await scoring(bare.critic) }),
    watching: async () => ({ watching: await hookCost(bare.critic) }),
    again: async () => ({ again: await againSpeed(kept, bare, plain, await posed()) }),
    loop: async () => loops(bare, plain, await posed()),
  };
  let measured: Partial<Measured> = {};
  for (const [part, work] of Object.entries(measures))
    if (!wanted.length || wanted.includes(part as Part)) measured = { ...measured, ...(await work()) };
  return measured;
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
  const { sessions } = model as unknown as { readonly sessions: { model: InferenceSession } };
  sessions.model = plainSession(sessions.model);
  return { tokens, model };
}

/** The session of an export without vectors to add and hidden states to show: of those the library knows nothing. */
function plainSession(session: InferenceSession): InferenceSession {
  const vectors = session.inputMetadata.flatMap((about) =>
    about.isTensor && isSteering(about.name) ? [[about.name, Number(about.shape[0])] as const] : [],
  );
  const still = Object.fromEntries(
    vectors.map(([name, size]) => [name, new Tensor('float32', new Float32Array(size), [size])]),
  );
  const outputs = session.outputNames.filter((name) => name === 'logits' || name.startsWith('present'));
  const inputNames = session.inputNames.filter((name) => !isSteering(name));
  const run = (feeds: Record<string, Tensor>) => session.run({ ...feeds, ...still }, outputs);
  return new Proxy(session, {
    get: (of, name) => (name === 'run' ? run : name === 'inputNames' ? inputNames : Reflect.get(of, name)),
  });
}

/** Streams text, as ours does, and notes when each token came. */
class Clock extends TextStreamer {
  readonly times: number[] = [];
  constructor(tokens: PreTrainedTokenizer) {
    super(tokens, { skip_prompt: true, callback_function: () => {} });
  }
  override put(value: bigint[][]): void {
    super.put(value);
    this.times.push(performance.now());
  }
}

async function generatePlain({ tokens, model }: Plain, messages: readonly Message[], most: number) {
  const streamer = new Clock(tokens);
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

/** Milliseconds per token after the first, of calls in turns on prompts that were not seen before. */
async function decodeSpeed(model: Model, plain: Plain): Promise<Measured['decode']> {
  const times = { ours: [] as number[], plain: [] as number[], ratio: [] as number[] };
  for (let repeat = 0; repeat <= 4 * repeats; repeat++) {
    const messages = [user(fill('solve', { question: pocketEasy.item(900 + repeat).problem.prompt }))];
    const byOurs = async () => {
      const said = await generateOurs(model, { messages, temperature: 0, maxTokens: 96 });
      return (said.ms.total - said.ms.first) / decoded(said);
    };
    const byPlain = async () => (await generatePlain(plain, messages, 96)).perToken;
    // Whoever comes second finds the machine as the first left it.
    const early = repeat % 2 ? await byOurs() : await byPlain();
    const late = repeat % 2 ? await byPlain() : await byOurs();
    if (repeat === 0) continue; // warming up
    const [ours, theirs] = repeat % 2 ? [early, late] : [late, early];
    times.ours.push(ours);
    times.plain.push(theirs);
    times.ratio.push(theirs / ours);
  }
  return { ours: median(times.ours), plain: median(times.plain), ratio: median(times.ratio) };
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

/** Problems that the greedy actor gets wrong: a loop over a right draft would repeat itself, and flatter the reuse. */
async function wrongAtFirst(actor: Model, count: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let index = 300; found.length < count; index++) {
    const item = pocketEasy.item(index);
    const messages = [user(fill('solve', { question: item.problem.prompt }))];
    const { text } = await generateOurs(actor, { messages, temperature: 0, maxTokens: 256 });
    if (answer.grade({ text }, item).score === 0) found.push(item.problem.prompt);
  }
  return found;
}

/** Without guesses. */
const careful = (parts: Parts) => transformersModel(parts, undefined, { ...pacer(), worth: () => 0 });

/** Critiques and redrafts of the loop below: their prompts repeat what they will say. */
async function againSpeed(kept: Pair<Model>, bare: Pair<Parts>, plain: Pair<Plain>, problems: readonly string[]) {
  const single = { actor: careful(bare.actor), critic: careful(bare.critic) };
  const spent = { ours: 0, single: 0, plain: 0, proposed: 0, accepted: 0, tokens: 0 };
  for (const [place, question] of problems.entries()) {
    const asked: { role: 'actor' | 'critic'; messages: readonly Message[] }[] = [];
    const say: Say<Model> = async (model, messages) => {
      asked.push({ role: model === kept.actor ? 'actor' : 'critic', messages });
      return generateOurs(model, { messages, temperature: 0, maxTokens: 256 });
    };
    await loop(kept, say, question);
    for (const { role, messages } of asked.slice(1)) {
      const request = { messages, temperature: 0, maxTokens: 256 };
      const a = await generateOurs(kept[role], request);
      const b = await generateOurs(single[role], request);
      const c = await generatePlain(plain[role], messages, 256);
      if (a.text !== b.text || a.text !== c.text) throw new Error(`Guesses changed a text:\n${a.text}\n---\n${b.text}`);
      if (place === 0) continue; // warming up
      const tokens = decoded(a);
      spent.ours += a.ms.total - a.ms.first;
      spent.single += b.ms.total - b.ms.first;
      spent.plain += c.perToken * tokens;
      spent.tokens += tokens;
      spent.proposed += a.usage.speculated?.proposed ?? 0;
      spent.accepted += a.usage.speculated?.accepted ?? 0;
    }
  }
  const { tokens } = spent;
  return { ...spent, ours: spent.ours / tokens, single: spent.single / tokens, plain: spent.plain / tokens };
}

/** Samples of one prompt, at once and one after the other. */
async function sampling(model: Model, unguessed: Model): Promise<Measured['samples']> {
  const times = { together: [] as number[], alone: [] as number[], guessed: [] as number[] };
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const messages = [user(fill('solve', { question: pocketEasy.item(950 + repeat).problem.prompt }))];
    const requests = Array.from({ length: 8 }, (_none, seed) => ({ messages, temperature: 1, seed, maxTokens: 96 }));
    const together = await timed(() => Promise.all(requests.map((request) => generateOurs(model, request))));
    const each = (one: Model) =>
      timed(async () => {
        for (const [place, request] of requests.entries())
          if ((await generateOurs(one, request)).text !== together.result[place]?.text)
            throw new Error('A sample is another one in company.');
      });
    const alone = await each(unguessed);
    const guessed = await each(model);
    if (repeat === 0) continue; // warming up
    times.together.push(together.ms);
    times.alone.push(alone.ms / requests.length);
    times.guessed.push(guessed.ms / requests.length);
  }
  return { together: sum(times.together), alone: sum(times.alone), guessed: sum(times.guessed) };
}

const letters = Array.from('ABCDEFGH', (letter) => `Answer: ${letter}`);
const replies = [
  'Yes, that is right.',
  'Thank you, that helps me.',
  'I understand it now.',
  'No, that is wrong.',
  'That does not help me.',
  'I do not understand that.',
];

/** Texts after prompts that were not read before, by a model to which they come at once and by one that takes one at a time. */
async function scoring(parts: Parts): Promise<Measured['scores']> {
  const { batch: _batch, ...single } = parts.network;
  const models = { together: transformersModel(parts), alone: transformersModel({ ...parts, network: single }) };
  const spent = async (texts: readonly string[], from: number) => {
    const times = { together: 0, alone: 0 };
    for (let repeat = 0; repeat <= 2 * repeats; repeat++) {
      const messages = [user(fill('solve', { question: pocketEasy.item(from + repeat).problem.prompt }))];
      const score = (model: Model, continuation: string) => model.score({ messages, continuation }, never);
      const together = await timed(() => Promise.all(texts.map((text) => score(models.together, text))));
      const alone = await timed(async () => {
        for (const [place, text] of texts.entries())
          if ((await score(models.alone, text)).logprob !== together.result[place]?.logprob)
            throw new Error('A score is another one in company.');
      });
      if (repeat === 0) continue; // warming up
      times.together += together.ms;
      times.alone += alone.ms;
    }
    return times;
  };
  return { ...(await spent(letters, 980)), replies: await spent(replies, 1000) };
}

/** Methods that look at every distribution and change none. */
const watchers = ['entropy', 'certainty', 'uncertainty-marks', 'reflections'];

/** Looks at hidden states, too. */
const insider = 'activations';

/** Under the costliest of them, under one that looks inside, and without. */
async function hookCost(parts: Parts): Promise<Measured['watching']> {
  const model = transformersModel(parts, undefined, { ...pacer(), worth: () => 0 });
  const off: number[] = [];
  const on = watchers.map((): number[] => []);
  const inside: number[] = [];
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const messages = [user(fill('solve', { question: pocketEasy.item(960 + repeat).problem.prompt }))];
    const request = { messages, temperature: 0, maxTokens: 96 };
    const perToken = async (more: Partial<GenerateRequest>) => {
      const said = await generateOurs(model, { ...request, ...more });
      return (said.ms.total - said.ms.first) / decoded(said);
    };
    const plain = await perToken({});
    const watched: number[] = [];
    for (const id of watchers) watched.push(await perToken({ decoding: [{ id, options: {} }] }));
    const opened = await perToken({ decoding: [{ id: insider, options: {} }] });
    if (repeat === 0) continue; // warming up
    off.push(plain);
    inside.push(opened);
    for (const [place, time] of watched.entries()) on[place]!.push(time);
  }
  return { on: Math.max(...on.map(median)), inside: median(inside), off: median(off) };
}

/** Tokens after the first; the end marker is one too: it was computed, though it is not counted. */
const decoded = ({ usage, finish }: Completion) => (finish === 'stop' ? usage.output : usage.output - 1);

async function loops(
  bare: Pair<Parts>,
  plain: Pair<Plain>,
  problems: readonly string[],
): Promise<Pick<Measured, 'loop' | 'events'>> {
  // New ones, which have read none of this.
  const kept = { actor: transformersModel(bare.actor), critic: transformersModel(bare.critic) };
  const times = { ours: [] as number[], withoutReuse: [] as number[], plain: [] as number[] };
  const events: RunEvent[] = [];
  let tokens = 0;
  let reused = 0;
  const ours: Say<Model> = (model, messages) => generateOurs(model, { messages, temperature: 0, maxTokens: 256 });
  /** What is asked aside has nothing to reuse. */
  const forgetful: Say<Model> = (model, messages) =>
    generateOurs(model, { messages, temperature: 0, maxTokens: 256, native: { aside: true } });
  const theirs: Say<Plain> = (model, messages) => generatePlain(model, messages, 256);
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const prompt = problems[repeat]!;
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
    const c = await timed(() => loop(kept, forgetful, prompt));
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
