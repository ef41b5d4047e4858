import type { OptionValues } from '../contract/options';
import { optionValues } from '../contract/options';
import { isStored, type Completions, type Journal, type Run, type RunEvent } from '../contract/run';
import type { Strategy } from '../contract/strategy';
import type { Answer } from '../contract/task';
import type { Toolbox } from '../contract/tool';
import { createContext, type World } from './context';
import { BudgetSpent, Purse } from './purse';
import { Past } from './recall';
import { Seeds } from './seed';

/** What a run needs of the world. */
export interface Means {
  readonly strategy: Strategy;
  readonly journal: Journal;
  readonly completions: Completions;
  readonly player: World['player'];
  readonly tools: Toolbox;
  readonly people: World['people'];
  readonly oracle: World['oracle'];
  readonly signal: AbortSignal;
}

/**
 * Starts a run, or goes on with it: the two are the same thing. Yields every event, old ones first.
 * An abort ends the stream without an end of the run; so does a failure, which is yielded as 'run-fail'.
 */
export async function* start(run: Run, means: Means): AsyncGenerator<RunEvent, void, void> {
  const { journal, signal } = means;
  const events = await journal.read(run.id);
  if (events.some(({ type }) => type === 'run-end')) {
    yield* events;
    return;
  }
  const past = new Past(events, run.forkedFrom?.kept);
  let draft: Answer | null = null;

  const keep = async (event: RunEvent) => {
    if (isStored(event) && !past.has(event.key)) await journal.append(run.id, [event]);
    return event;
  };
  const end = (answer: Answer | null, reason: 'answered' | 'budget') =>
    keep({ key: 'end', type: 'run-end', answer, reason });

  try {
    const options = optionValues(means.strategy.options, run.options);
    const steps = means.strategy.run(createContext(worldOf(run, means, past)), options as OptionValues);
    for (;;) {
      const { done, value } = await steps.next();
      if (done) {
        yield await end(value, 'answered');
        return;
      }
      if (value.type === 'draft-ready') draft = value.draft;
      yield await keep(value);
    }
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof BudgetSpent) yield await end(draft, 'budget');
    else yield { key: 'fail', type: 'run-fail', error: plain(error) };
  }
}

function worldOf(run: Run, { player, completions, tools, people, oracle, signal }: Means, past: Past): World {
  const { problem, cast, wording, seed, forkedFrom } = run;
  const begun = forkedFrom?.begin === undefined ? null : { key: forkedFrom.key, text: forkedFrom.begin };
  const own = { purse: new Purse(run.budget), seeds: new Seeds(seed) };
  return { problem, cast, wording, seed, past, begun, player, completions, tools, people, oracle, signal, ...own };
}

const plain = (error: unknown) =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
