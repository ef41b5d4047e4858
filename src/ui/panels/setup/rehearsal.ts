import type { Completion, Score } from '../../../contract/engine';
import type { OptionValues } from '../../../contract/options';
import type { RunEvent, Voice } from '../../../contract/run';
import type { Context, Steps, Strategy } from '../../../contract/strategy';
import type { Problem } from '../../../contract/task';

/** What a method with these options says, and who says it. */
export interface Rehearsal {
  /** Roles that were given lines, in the order they first spoke. */
  readonly roles: readonly string[];
  /** Names of the wordings that were used and the role that reads each, in the order of their first use. */
  readonly wordings: readonly { readonly name: string; readonly role: string }[];
}

/**
 * Plays a strategy once on paper, with a model that is never right, so that every turn it may take is taken. This is how
 * the form knows which wordings and roles a method has, without a list that someone must keep.
 */
export async function rehearse(
  strategy: Strategy,
  options: OptionValues,
  problem: Problem,
  most = 60,
): Promise<Rehearsal> {
  const page: Page = { roles: new Set(), wordings: new Map(), looked: [], left: most };
  try {
    for await (const _ of strategy.run(paper(page, problem, ''), options));
  } catch {
    // A method that cannot be played on paper to its end has shown what it used until then.
  }
  return { roles: [...page.roles], wordings: [...page.wordings].map(([name, role]) => ({ name, role })) };
}

interface Page {
  readonly roles: Set<string>;
  readonly wordings: Map<string, string>;
  /** Wordings that were looked up since somebody last spoke. */
  looked: string[];
  left: number;
}

const nothing = { usage: { input: 0, output: 0, reused: 0 }, ms: { queued: 0, first: 0, total: 0 } };
const said: Completion = { text: 'No.\nAnswer: 1\nVerdict: incorrect', finish: 'stop', ...nothing };
const scored: Score = { logprob: -1, tokens: [], ...nothing };

function paper(page: Page, problem: Problem, path: string): Context {
  let calls = 0;
  const speak = ({ role }: Voice): string => {
    if (page.left-- <= 0) throw new RangeError('The rehearsal is long enough.');
    page.roles.add(role);
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
    generate: (voice) => at(() => ({ ...said, key: speak(voice) })),
    score: (voice) => at(() => (speak(voice), scored)),
    known: true,
    check: () => at(() => false),
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
