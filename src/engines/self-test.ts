import { throwIfAborted } from '../base/abort';
import { user, type Completion, type GenerateRequest, type Model, type TokenTrace } from '../contract/engine';
import { engineErrorName } from '../contract/errors';
import { openingOf } from './transformers/openings';

/** `reason` is a clause that begins with "it". */
export type SelfTest = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const question = 'Tom has 5 pens. He buys 3 more. How many pens does Tom have now?';
/** Tokens that any device can afford, and those of a closer look. */
const glance = 4;
const look = 12;
/** Milliseconds a glance may take if a closer look is to follow. */
const quick = 400;

/**
 * Whether a loaded model writes what its weights say, by the first greedy tokens of an answer: a kernel that computes
 * wrongly shows in them. A slow device writes 4, another 12. An abort is heard between the two and in the second, where
 * the model is known to hear it soon. @throws AbortError, any EngineErrorName but EmptyOutput
 */
export async function selfTest(model: Model, signal: AbortSignal): Promise<SelfTest> {
  throwIfAborted(signal);
  const opening = openingOf(model.ref.model, model.ref.revision);
  const first = await written(model, glance, new AbortController().signal);
  const verdict = judged(first, opening);
  if (!verdict.ok || first.took > quick) return verdict;
  return judged(await written(model, look, signal), opening);
}

interface Written {
  /** Thinking included. */
  readonly text: string;
  readonly tokens: readonly TokenTrace[];
  /** Milliseconds. */
  readonly took: number;
}

async function written(model: Model, maxTokens: number, signal: AbortSignal): Promise<Written> {
  let text = '';
  try {
    const steps = model.generate(requestFor(model, maxTokens), signal);
    for (;;) {
      const step = await steps.next();
      if (step.done) return read(step.value, text);
      if (step.value.type === 'text-reset') text = '';
      if (step.value.type === 'text-delta' || step.value.type === 'reasoning-delta') text += step.value.text;
    }
  } catch (error) {
    // A model that thinks may come to no answer in so few tokens.
    if (engineErrorName(error) === 'EmptyOutput') return { text, tokens: [], took: Infinity };
    throw error;
  }
}

const read = ({ text, tokens = [], ms }: Completion, seen: string): Written => ({
  text: seen || text,
  tokens,
  took: ms.total,
});

function requestFor({ can, ref }: Model, maxTokens: number): GenerateRequest {
  return {
    messages: [user(question)],
    maxTokens,
    temperature: 0,
    seed: 0,
    ...(can.has('logprobs') ? { logprobs: 0 } : {}),
    // Later requests find the same caches as without a test.
    ...(ref.engine === 'transformers' ? { native: { aside: true } } : {}),
  };
}

function judged({ text, tokens }: Written, opening: string | undefined): SelfTest {
  if (tokens.some(({ logprob }) => !Number.isFinite(logprob)))
    return bad('it computes probabilities that are no numbers');
  if (!text && !tokens.length) return bad('it ends before it says anything');
  if (repeats(tokens, text)) return bad(`it writes one token over and over (${quoted(text)})`);
  if (opening !== undefined && !(text.startsWith(opening) || opening.startsWith(text)))
    return bad(`it begins with ${quoted(text)} where ${quoted(opening)} is right`);
  return { ok: true };
}

/** Where tokens are not told, the same few letters that fill the whole text stand for one. */
function repeats(tokens: readonly TokenTrace[], text: string): boolean {
  if (tokens.length) return tokens.length >= glance && new Set(tokens.map(({ id }) => id)).size === 1;
  return /^(.{1,8}?)\1{3,}$/su.test(text);
}

const bad = (reason: string): SelfTest => ({ ok: false, reason });
const quoted = (text: string): string => `“${text}”`;
