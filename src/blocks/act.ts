import type { Message, TokenTrace } from '../contract/engine';
import { user } from '../contract/engine';
import type { Asked, Context, Steps } from '../contract/strategy';
import type { Answer } from '../contract/task';
import { fill } from '../prompts/fill';
import { readAnswer } from './parse';
import { listed } from './posed';

/** An attempt at the problem and where it came from. */
export interface Draft extends Answer {
  /** Key of the effect that made it. */
  readonly key: string;
  /** Present when `logprobs` was asked. */
  readonly tokens?: readonly TokenTrace[];
}

/**
 * The conversation that asks for a first draft. With choices, the options are listed and a letter is asked for.
 * `prompt` is another way to put the same problem.
 */
export function question(context: Context, prompt: string = context.problem.prompt): readonly Message[] {
  const { choices } = context.problem;
  if (!choices) return [user(fill('solve', { question: prompt }, context.wording))];
  return [user(fill('choose', { question: prompt, options: listed(choices) }, context.wording))];
}

/** One attempt at the problem: what the actor says to `messages` (by default: the problem) is the draft. */
export async function* act(
  context: Context,
  {
    messages = question(context),
    purpose = 'solve',
    role = 'actor',
    ...more
  }: Partial<Asked> & { purpose?: string; role?: string } = {},
): Steps<Draft> {
  const { text, key, tokens } = yield* context.generate({ role, purpose }, { messages, ...more });
  const value = readAnswer(text, context.problem.choices);
  yield context.note({ type: 'draft-ready', draft: { text, value }, of: key });
  return { text, value, key, ...(tokens ? { tokens } : {}) };
}

/** What a strategy returns: the draft without its origin. */
export const answerOf = ({ text, value }: Draft): Answer => (value === undefined ? { text } : { text, value });
