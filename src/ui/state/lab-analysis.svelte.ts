import { openIntervals, type Intervals } from '../../app/intervals';
import { hash32 } from '../../base/random';
import { isAbort } from '../../contract/errors';
import { analyse, type Analysis } from '../../lab/analysis/analyse';
import type { Question } from '../../lab/analysis/question';
import { questions } from '../../lab/analysis/questions';
import type { Plan } from '../../lab/plan';
import type { CellResult } from '../../lab/result';
import type { Bootstrap } from '../../metrics/bootstrap';
import { paced } from './paced';

interface Shown {
  readonly results: readonly CellResult[];
  readonly plan: Plan;
}
/** Milliseconds between two looks at results that come in, and between two rounds of intervals. */
const pace = { look: 1000, intervals: 8000 };

/** What the page shows of an experiment, brought up to date while it runs without holding up what is drawn. */
export class LabAnalysis {
  analysis = $state.raw<Analysis | null>(null);
  /** By the names of their questions. Of a question that changed the old one stays until the new one is found. */
  intervals = $state.raw<ReadonlyMap<string, Bootstrap>>(new Map());
  /** Intervals found, of those asked; null when all are there. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** Somebody does not want to wait for more. */
  cancelled = $state(false);
  failure = $state('');

  readonly #finder: Intervals;
  /** What was asked when an interval was found. */
  readonly #answered = new Map<string, number>();
  readonly #look;
  readonly #find;
  /** Of the round under way. */
  #abort: AbortController | null = null;
  #latest: Shown | null = null;

  constructor(finder: Intervals = openIntervals(), times = pace) {
    this.#finder = finder;
    this.#look = paced<Shown>(times.look, ({ results, plan }) => (this.analysis = analyse(results, plan)));
    this.#find = paced<Shown>(times.intervals, (shown) => void this.#ask(shown));
  }

  show(results: readonly CellResult[], plan: Plan): void {
    this.#look.want({ results, plan });
    this.#find.want({ results, plan });
  }

  /** No more intervals until `resume`; those that are there stay. */
  cancel(): void {
    this.cancelled = true;
    this.#abort?.abort();
  }
  resume(): void {
    this.cancelled = false;
    if (this.#latest) void this.#ask(this.#latest);
  }

  close(): void {
    this.#look.stop();
    this.#find.stop();
    this.cancel();
    this.#finder.close();
  }

  /** One round at a time: what comes in meanwhile is asked when the round is over. */
  async #ask(shown: Shown): Promise<void> {
    this.#latest = shown;
    if (this.#abort || this.cancelled) return;
    const abort = (this.#abort = new AbortController());
    this.failure = '';
    try {
      await this.#round(shown, abort.signal);
    } catch (error) {
      if (!isAbort(error)) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.#abort = null;
      this.progress = null;
    }
    if (this.#latest !== shown && !this.failure) void this.#ask(this.#latest);
  }

  async #round({ results, plan }: Shown, signal: AbortSignal): Promise<void> {
    const asked = questions(results, plan).map((question) => ({ question, print: printOf(question) }));
    const open = asked.filter(({ question, print }) => this.#answered.get(question.key) !== print);
    for (const [done, { question, print }] of open.entries()) {
      this.progress = { done, total: open.length };
      const found = await this.#finder.ask(question, signal);
      signal.throwIfAborted();
      this.#answered.set(question.key, print);
      this.intervals = new Map(this.intervals).set(question.key, found);
    }
  }
}

const printOf = (question: Question): number => hash32(JSON.stringify(question.problems));
