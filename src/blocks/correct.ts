import type { Message } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { accept, type Checker } from './accept';
import { act, type Draft } from './act';
import { miscalculations } from './calculate';
import { reply } from './converse';
import { critique } from './critique';
import { examine } from './examine';
import { posed } from './posed';
import { say } from './say';

/** Where a conversation about one problem stands: the last draft, and what was said before it. */
export interface Progress {
  readonly draft: Draft;
  readonly messages: readonly Message[];
}
type Correction = (context: Context, progress: Progress) => Steps<Progress>;

/** Rounds of the methods that repeat. */
const rounds = 3;
/** Questions of a chain of verification. */
const questions = 3;

/** The methods of correction that CorrectBench (#159) chains, those that need no search and no code. */
const corrections = {
  /** Kim et al. 2023: criticise, then improve, once and whatever the verdict. */
  RCI: async function* (context, progress) {
    const { feedback } = yield* critique(context, progress.draft, 'self');
    return yield* revised(context, progress, feedback);
  },
  'Self-Refine': async function* (context, progress) {
    let now = progress;
    for (let round = 0; round < rounds; round++) {
      const { score, feedback } = yield* critique(context, now.draft, 'self');
      if (score === 1) break;
      now = yield* revised(context, now, feedback);
    }
    return now;
  },
  CoVe: async function* (context, progress) {
    const findings = yield* examine(context, progress.draft, questions);
    return findings === null ? progress : yield* revised(context, progress, findings);
  },
  Reflexion: (context, progress) => reflect(context, progress, 'verifier'),
  /** Where nobody knows the answer, a verifier has to do. */
  'Reflexion, external check': (context, progress) =>
    reflect(context, progress, context.known ? 'known answer' : 'verifier'),
  /** Gou et al. 2023, with the one tool that is always at hand: arithmetic. */
  'CRITIC with a calculator': async function* (context, progress) {
    let now = progress;
    for (let round = 0; round < rounds; round++) {
      const wrong = miscalculations(now.draft.text);
      if (!wrong.length) break;
      now = yield* revised(context, now, wrong.join('\n'));
    }
    return now;
  },
} satisfies { readonly [name: string]: Correction };

export type Method = keyof typeof corrections;
/** The most calls of a model that each takes. */
export const callsOf: { readonly [method in Method]: number } = {
  RCI: 2,
  'Self-Refine': 2 * rounds,
  CoVe: 2 + questions,
  Reflexion: 3,
  'Reflexion, external check': 3,
  'CRITIC with a calculator': rounds,
};

/** One method of correction, as the next turns of the conversation. */
export const correct = (context: Context, progress: Progress, method: Method): Steps<Progress> =>
  corrections[method](context, progress);

async function* revised(context: Context, { draft, messages }: Progress, feedback: string): Steps<Progress> {
  const turns = reply(context, messages, draft.text, 'revise', { feedback });
  return { draft: yield* act(context, { messages: turns, purpose: 'revise', role: 'reviser' }), messages: turns };
}

async function* reflect(context: Context, progress: Progress, checker: Checker): Steps<Progress> {
  const { draft } = progress;
  if (yield* accept(context, draft, checker)) return progress;
  const { text, key } = yield* say(context, 'self', 'reflect', { question: posed(context), draft: draft.text });
  yield context.note({ type: 'verdict-ready', verdict: { score: 0, feedback: text }, by: key, of: draft.key });
  return yield* revised(context, progress, text.trim());
}
