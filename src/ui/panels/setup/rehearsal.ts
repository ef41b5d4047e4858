import type { Completion, Score } from '../../../contract/engine';
import type { OptionValues } from '../../../contract/options';
import type { RunEvent, Voice } from '../../../contract/run';
import type { Context, Steps, Strategy } from '../../../contract/strategy';
import type { Problem } from '../../../contract/task';

/** What a method with these options says, and who says it. */
export interface Rehearsal {
  /** Names of the wordings that were used and the role that reads each, in the order of their first use. */
  readonly wordings: readonly { readonly name: string; readonly role: string }[];
  /** Whether it needs someone who knows the answer. */
  readonly asksForAnswer: boolean;
}

/** What the model on paper says: always wrong and always the same, and wrong in another way each time. */
const manners: readonly ((call: number) => string)[] = [
  () => 'No.\nAnswer: 1\nVerdict: incorrect',
  (call) => `1. Is ${call} right?\n2. Is it ${call + 1}?\nNo, it is not.\nAnswer: ${call}\nVerdict: incorrect`,
];

/**
 * Plays a strategy on paper, with models that are never right, so that every turn it may take is taken. This is how the
 * form knows which wordings a method with these options uses, without a list that someone must keep.
 */
export async function rehearse(
  strategy: Strategy,
  options: OptionValues,
  problem: Problem,
  most = 60,
): Promise<Rehearsal> {
  const page: Page = { wordings: new Map(), looked: [], asked: false, left: 0, say: String };
  for (const say of manners) {
    Object.assign(page, { say, left: most, looked: [] });
    try {
      for await (const _ of strategy.run(paper(page, problem, ''), options));
    } catch {
      // A method that cannot be played on paper to its end has shown what it used until then.
    }
  }
  return { wordings: [...page.wordings].map(([name, role]) => ({ name, role })), asksForAnswer: page.asked };
}

interface Page {
  readonly wordings: Map<string, string>;
  /** Wordings that were looked up since somebody last spoke. */
  looked: string[];
  asked: boolean;
  /** Calls until it is long enough. */
  left: number;
  say: (call: number) => string;
}

const nothing = { usage: { input: 0, output: 0, reused: 0 }, ms: { queued: 0, first: 0, total: 0 } };
const said = (text: string): Completion => ({ text, finish: 'stop', ...nothing });
const scored: Score = { logprob: -1, tokens: [], ...nothing };

function paper(page: Page, problem: Problem, path: string): Context {
  let calls = 0;
  const speak = ({ role }: Voice): string => {
    if (page.left-- <= 0) throw new RangeError('The rehearsal is long enough.');
    for (const name of page.looked) if (!page.wordings.has(name)) page.wordings.set(name, role);
    page.looked = [];
    return `${path}#${calls++}`;
  };
  return {
    problem,
    signal: new AbortController().signal,
    concurrency: 1,
    wording: new Proxy({}, { get: (_, name) => void (typeof name === 'string' && page.looked.push(name)) }),
    can: () => new Set(),
    random: () => 0.5,
    generate: (voice, { privileged = false }) =>
      at(() => {
        page.asked ||= privileged;
        return { ...said(page.say(page.left)), key: speak(voice) };
      }),
    score: (voice) => at(() => (speak(voice), scored)),
    known: true,
    check: () => at(() => ((page.asked = true), false)),
    call: () => at(() => ({ ok: false, reason: 'error', output: '' })),
    ask: () => at(() => null),
    note: (event) => ({ key: path, ...event }) as RunEvent,
    branch: (label) => paper(page, problem, `${path}/${label}`),
  };
}

/** An effect that takes no time. */
async function* at<Result>(make: () => Result): Steps<Result> {
  return make();
}
