import type { Completion, GenerateRequest, TokenTrace } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { observe } from './logprobs';
import type { Ready } from './model';
import { promptOf } from './prompt';
import { sampler } from './sample';
import { settingsOf, type Settings } from './settings';
import { writer } from './writer';

/** What an answer begins with. */
export interface Question {
  readonly request: GenerateRequest;
  readonly settings: Settings;
  /** The tokens to continue. */
  readonly prompt: readonly number[];
  /** Tokens that may come. */
  readonly most: number;
}

/** Checked once, at the door. @throws ContextFull, Unsupported, RangeError that quotes the bad value */
export function questionOf({ tokeniser, context }: Ready, request: GenerateRequest): Question {
  const settings = settingsOf(request);
  const prompt = promptOf(tokeniser, request.messages);
  const room = context - prompt.length;
  if (room <= 1) throw contextFull(prompt.length, context);
  return { request, settings, prompt, most: Math.min(settings.maxTokens, room) };
}

/** With methods that take tokens back an answer may cost this many times its length, and then it ends. */
const patience = 8;

/** An answer as it grows by chosen tokens. `clock` gives the milliseconds it has cost so far. */
export function answerTo(ready: Ready, { request, settings, prompt, most }: Question, clock: () => number) {
  const { tokeniser, network, ends } = ready;
  const draw = sampler(settings, network.vocabulary, prompt);
  const paper = writer(tokeniser.decode, settings.stop);
  const tokens: TokenTrace[] = [];
  let output = 0;
  let first = 0;
  let finish: Completion['finish'] | null = null;

  const trace = (logits: Float32Array, id: number, count: number): TokenTrace => {
    const { logprob, entropy, alternatives } = observe(logits, id, count);
    const named = alternatives.map((other) => ({ ...other, text: tokeniser.decode([other.id]) }));
    return { id, text: tokeniser.decode([id]), logprob, entropy, alternatives: named };
  };
  return {
    choose: draw.choose,
    written: paper.written,
    get text() {
      return paper.text;
    },
    get isOver() {
      return finish !== null;
    },
    get output() {
      return output;
    },
    /** Tokens that may still come. */
    get left() {
      return most - paper.written.length;
    },
    /** The next token, and the model's own logits for it. Returns the text that is certain now. */
    take(id: number, logits: Float32Array, chosen = true): string {
      if (!chosen) draw.see([id]);
      if (ends.has(id)) {
        finish = 'stop';
        return '';
      }
      if (output++ === 0) first = clock();
      if (settings.logprobs !== null) tokens.push(trace(logits, id, settings.logprobs));
      const certain = paper.push(id);
      if (paper.stopped) finish = 'stop';
      else if (paper.written.length >= most || output >= most * patience) finish = 'length';
      return certain;
    },
    /** Takes back all but the first `to` tokens. */
    rewind(to: number): void {
      paper.rewind(to);
      tokens.length = Math.min(tokens.length, to);
      draw.reset([...prompt, ...paper.written]);
    },
    /** No more tokens come, for a reason of another. */
    stop(): void {
      finish ??= 'stop';
    },
    /** What was held back of the text. @throws EmptyOutput */
    end(): string {
      if (output === 0) throw emptyOutput(request);
      return paper.end();
    },
    completion: (reused: number, queued: number): Completion => ({
      text: paper.text,
      finish: paper.stopped ? 'stop' : (finish ?? 'stop'),
      usage: { input: prompt.length, output, reused },
      ms: { queued, first, total: clock() },
      ...(settings.logprobs === null ? {} : { tokens }),
    }),
  };
}

export const contextFull = (input: number, context: number) =>
  engineError(
    'ContextFull',
    `The prompt has ${input} tokens and the model holds ${context}, the answer included. Shorten the conversation.`,
  );

const emptyOutput = ({ seed, temperature }: GenerateRequest) =>
  engineError(
    'EmptyOutput',
    `The model ended before it said anything (seed ${seed ?? 0}, temperature ${temperature ?? 1}). Ask with another seed, or word the request otherwise.`,
  );
