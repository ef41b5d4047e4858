import {
  textOf,
  user,
  type Completion,
  type GenerateEvent,
  type GenerateRequest,
  type Model,
} from '../../src/contract/engine';

/** What every model must do. Imports nothing of a test runner, so that the same checks run in a browser's worker. */
export interface Check {
  readonly name: string;
  /** Throws when the model does not pass. */
  check(model: Model): Promise<void>;
}

const question = 'Ann has 4 apples. She buys 3 more. How many apples does Ann have now?';
const asking = (more: Partial<GenerateRequest> = {}): GenerateRequest => ({
  messages: [user(question)],
  maxTokens: 24,
  temperature: 1,
  seed: 7,
  ...more,
});
const never = () => new AbortController().signal;

function expect(fact: boolean, otherwise: string): asserts fact {
  if (!fact) throw new Error(otherwise);
}
const equal = (got: unknown, wanted: unknown, what: string) =>
  expect(
    JSON.stringify(got) === JSON.stringify(wanted),
    `${what}: ${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`,
  );

interface Run {
  readonly events: readonly GenerateEvent[];
  readonly completion: Completion;
}
async function run(model: Model, request: GenerateRequest, signal = never()): Promise<Run> {
  const events: GenerateEvent[] = [];
  const steps = model.generate(request, signal);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { events, completion: value };
    events.push(value);
  }
}
const streamed = ({ events }: Run) => events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');

async function nameOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

export const checks: readonly Check[] = [
  {
    name: 'streams the text it returns',
    async check(model) {
      const it = await run(model, asking());
      expect(it.completion.text !== '', 'the text is empty');
      equal(streamed(it), it.completion.text, 'the deltas joined');
    },
  },
  {
    name: 'counts tokens and measures time',
    async check(model) {
      const { usage, ms } = (await run(model, asking())).completion;
      expect(usage.input > 0 && usage.output > 0, `usage is ${JSON.stringify(usage)}`);
      expect(usage.reused >= 0 && usage.reused <= usage.input, `reused ${usage.reused} of ${usage.input}`);
      expect(ms.queued >= 0 && ms.first >= 0 && ms.first <= ms.total, `ms is ${JSON.stringify(ms)}`);
    },
  },
  {
    name: 'gives the same text for the same seed, whatever was asked between',
    async check(model) {
      if (!model.can.has('seed')) return;
      const first = await run(model, asking({ logprobs: 0 }));
      await run(model, asking({ seed: 8, messages: [user(`${question} Think.`)] }));
      const again = await run(model, asking({ logprobs: 0 }));
      equal(again.completion.text, first.completion.text, 'the second text');
      equal(again.completion.tokens, first.completion.tokens, 'the second tokens');
    },
  },
  {
    name: 'hears the seed',
    async check(model) {
      if (!model.can.has('seed')) return;
      const texts = new Set<string>();
      for (let seed = 0; seed < 12; seed++)
        texts.add((await run(model, asking({ seed, temperature: 3 }))).completion.text);
      expect(texts.size > 1, 'twelve seeds gave one text');
    },
  },
  {
    name: 'ends before a stop string and shows nothing of it',
    async check(model) {
      const { text: whole, usage } = (await run(model, asking({ temperature: 0 }))).completion;
      const stop = whole.slice(3, 6);
      const it = await run(model, asking({ temperature: 0, stop: [stop] }));
      equal(it.completion.text, whole.slice(0, whole.indexOf(stop)), `the text before '${stop}'`);
      equal(streamed(it), it.completion.text, 'the deltas joined');
      equal(it.completion.finish, 'stop', 'finish');
      expect(it.completion.usage.output < usage.output, 'it went on writing after the stop string');
    },
  },
  {
    name: 'ends at the most tokens with finish length',
    async check(model) {
      const { completion } = await run(model, asking({ temperature: 0, maxTokens: 3 }));
      equal([completion.finish, completion.usage.output], ['length', 3], 'finish and output');
    },
  },
  {
    name: 'records log-probabilities when asked',
    async check(model) {
      if (!model.can.has('logprobs')) return;
      const { completion } = await run(model, asking({ logprobs: 3 }));
      const tokens = completion.tokens ?? [];
      equal(tokens.length, completion.usage.output, 'traces');
      equal(tokens.map(({ text }) => text).join(''), completion.text, 'their texts joined');
      for (const token of tokens) {
        expect(token.logprob <= 0, `logprob ${token.logprob} of '${token.text}'`);
        expect(token.entropy >= 0, `entropy ${token.entropy}`);
        equal(token.alternatives.length, 3, 'alternatives');
        const sorted = [...token.alternatives].sort((a, b) => b.logprob - a.logprob);
        equal(token.alternatives, sorted, 'alternatives, the likeliest first,');
        const mass = token.alternatives.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);
        expect(mass <= 1 + 1e-6, `alternatives have a mass of ${mass}`);
      }
      expect((await run(model, asking())).completion.tokens === undefined, 'traces came unasked');
    },
  },
  {
    name: 'stops at an abort while it writes, and works afterwards',
    async check(model) {
      const controller = new AbortController();
      const steps = model.generate(asking({ maxTokens: 200, temperature: 3 }), controller.signal);
      await steps.next();
      controller.abort();
      equal(await nameOf(exhaust(steps)), 'AbortError', 'the error');
      expect((await run(model, asking())).completion.text !== '', 'nothing came afterwards');
    },
  },
  {
    name: 'gives up its place in the queue at an abort',
    async check(model) {
      const controller = new AbortController();
      const first = run(model, asking());
      const second = run(model, asking({ seed: 9 }), controller.signal);
      const third = run(model, asking());
      controller.abort();
      equal(await nameOf(second), 'AbortError', 'the error of the second');
      equal((await third).completion.text, (await first).completion.text, 'the text of the third');
    },
  },
  {
    name: 'refuses a request that is aborted already',
    async check(model) {
      equal(await nameOf(run(model, asking(), AbortSignal.abort())), 'AbortError', 'the error');
    },
  },
  {
    name: 'says by name that the context is full',
    async check(model) {
      const long = user('word '.repeat(model.context + 1));
      equal(await nameOf(run(model, asking({ messages: [long] }))), 'ContextFull', 'the error');
    },
  },
  {
    name: 'answers several requests at once, each its own',
    async check(model) {
      if (!model.can.has('seed')) return;
      const seeds = [1, 2, 3];
      const together = await Promise.all(seeds.map((seed) => run(model, asking({ seed }))));
      for (const [place, seed] of seeds.entries()) {
        const alone = await run(model, asking({ seed }));
        equal(together[place]?.completion.text, alone.completion.text, `the text of seed ${seed}`);
      }
    },
  },
  {
    name: 'continues an answer that was begun',
    async check(model) {
      if (!model.can.has('continue') || !model.can.has('seed')) return;
      const whole = (await run(model, asking({ temperature: 0, maxTokens: 16 }))).completion.text;
      const begun = whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1) || whole.slice(0, 6);
      const messages = [user(question), { role: 'assistant', content: begun } as const];
      const { text } = (await run(model, asking({ temperature: 0, maxTokens: 16, messages }))).completion;
      const rest = whole.slice(begun.length);
      equal(text.slice(0, rest.length), rest, `what follows '${begun}'`);
      expect(textOf(messages[1] ?? user('')) === begun, 'the request was changed');
    },
  },
  {
    name: 'goes on with a conversation as if it had never seen it',
    async check(model) {
      if (!model.can.has('seed') || !model.can.has('logprobs')) return;
      const { text } = (await run(model, asking({ temperature: 0, maxTokens: 20 }))).completion;
      const messages = [user(question), { role: 'assistant', content: text } as const, user('Say that again.')];
      const request = asking({ messages, logprobs: 1, maxTokens: 40 });
      const { completion } = await run(model, request);
      if (model.ref.engine !== 'transformers') return;
      const fresh = (await run(model, { ...request, native: { aside: true } })).completion;
      equal(completion.tokens, fresh.tokens, 'the tokens after what was kept');
    },
  },
  {
    name: 'scores a given text as it would have scored its own',
    async check(model) {
      if (!model.can.has('score') || !model.can.has('logprobs')) return;
      const { completion } = await run(model, asking({ temperature: 0, maxTokens: 12, logprobs: 0 }));
      const score = await model.score({ messages: [user(question)], continuation: completion.text }, never());
      const sum = score.tokens.reduce((total, { logprob }) => total + logprob, 0);
      expect(Math.abs(sum - score.logprob) < 1e-9, `the tokens sum to ${sum}, not to ${score.logprob}`);
      expect(
        score.tokens.every(({ logprob }) => logprob <= 0),
        'a log-probability is positive',
      );
      equal(score.tokens.map(({ text }) => text).join(''), completion.text, 'the texts of the tokens joined');
      const own = (completion.tokens ?? []).map(({ logprob }) => logprob);
      for (const [place, token] of score.tokens.entries()) {
        const gap = Math.abs(token.logprob - (own[place] ?? Infinity));
        expect(gap < 1e-3, `token ${place} scores ${token.logprob}, written at ${own[place]}`);
      }
    },
  },
  {
    name: 'finds a likely text likelier than an unlikely one',
    async check(model) {
      if (!model.can.has('score')) return;
      const { text } = (await run(model, asking({ temperature: 0, maxTokens: 12 }))).completion;
      const messages = [user(question)];
      const likely = await model.score({ messages, continuation: text }, never());
      const unlikely = await model.score({ messages, continuation: [...text].reverse().join('') }, never());
      expect(likely.logprob > unlikely.logprob, `${likely.logprob} is not more than ${unlikely.logprob}`);
      const empty = await model.score({ messages, continuation: '' }, never());
      equal([empty.logprob, empty.tokens.length], [0, 0], 'the score of nothing');
    },
  },
];

async function exhaust(steps: AsyncGenerator<unknown>): Promise<void> {
  while (!(await steps.next()).done);
}
