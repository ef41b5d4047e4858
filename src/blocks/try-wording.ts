import { user } from '../contract/engine';
import { asksQuestion, promptSetOf, type PromptSet } from '../contract/prompt-set';
import type { Context, Steps } from '../contract/strategy';
import { prompts } from '../prompts';
import { orNothing } from './or-nothing';
import { posed } from './posed';

/** What a wording came to on a set of problems. */
export interface Tried {
  readonly wording: string;
  /** Share of the examples that were right; 0 for a wording that has no place for the question. */
  readonly score: number;
  /** What it was wrong about, in words for the model that rewrites it. */
  readonly failures: readonly string[];
}

/** The set a wording is tuned on; a single problem is a set of one. @param most examples that are used */
export function setOf(context: Context, most = Infinity): PromptSet {
  const { problem } = context;
  const set = promptSetOf(problem);
  if (set) return { ...set, examples: set.examples.slice(0, most) };
  return { kind: 'prompt-set', wording: prompts['solve']!, examples: [{ id: problem.id, prompt: posed(context) }] };
}

/**
 * Asks every example with a wording and has each answer checked: the known answers decide. The same wording asks the same
 * questions again, so trying it twice is paid once.
 */
export async function* tryWording(context: Context, set: PromptSet, wording: string, role = 'actor'): Steps<Tried> {
  if (!asksQuestion(wording)) {
    const message = `A wording without {question}, or with another slot: "${wording.slice(0, 40)}"; it counts as 0.`;
    yield context.note({ type: 'warning', setting: 'wording', message });
    return { wording, score: 0, failures: ['It has no {question}, or another slot.'] };
  }
  const failures: string[] = [];
  for (const example of set.examples) {
    const messages = [user(wording.replaceAll('{question}', posed({ problem: example })))];
    // A wording may leave a model without a word: that is wrong, too.
    const said = yield* orNothing(context.generate({ role, purpose: 'solve' }, { messages }));
    const text = said?.text ?? '';
    const value = promptSetOf(context.problem) ? { value: { of: example.id } } : {};
    if ((yield* context.check({ text, ...value })) === true) continue;
    failures.push(`Question: ${example.prompt}\nReply: ${text.trim().slice(-300)}\nThis is not right.`);
  }
  return { wording, score: 1 - failures.length / set.examples.length, failures };
}

/** Takes a wording as what the run has so far. */
export async function* offer(context: Context, { wording, score }: Tried): Steps<void> {
  yield context.note({ type: 'draft-ready', draft: { text: wording, value: { wording, score } } });
}
