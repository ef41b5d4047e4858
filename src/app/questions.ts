import type { Json } from '../base/json';
import { faultOf, type Question } from '../contract/question';
import type { OpenQuestion } from '../store/runs';
import type { App } from './app';

type Here = Pick<App, 'store' | 'tabs'>;
/** A question of a run, as whoever answers it sees it. */
export interface Asking extends OpenQuestion {
  /** Id of the run, what it is about, and the method that asks. */
  readonly run: string;
  readonly title: string;
  readonly strategy: string;
}

/** All questions nobody has answered yet, those of the oldest run first. */
export async function openQuestions({ store }: Here): Promise<readonly Asking[]> {
  const waiting = await store.runs.list({ status: 'waiting' });
  return waiting
    .toReversed()
    .flatMap(({ run, summary, questions = [] }) =>
      questions
        .filter(({ reply }) => reply === undefined)
        .map((open) => ({ ...open, run: run.id, title: summary.title, strategy: run.strategy })),
    );
}

/** Gives the reply; the run takes it at once where it is under way, in whatever tab, and else when it goes on. @throws RangeError */
export async function reply(app: Here, run: string, key: string, given: Json): Promise<void> {
  let fault: string | null = `Run ${run.slice(0, 8)} asks nothing at '${key}'; it was answered or taken away.`;
  await app.store.runs.update(run, (record) => {
    const open = record.questions?.find((one) => one.key === key);
    if (!open) return record;
    fault = faultOf(open.question, given);
    if (fault) return record;
    const questions = record.questions!.map((one) => (one.key === key ? { ...one, reply: given } : one));
    return { ...record, questions };
  });
  if (fault) throw new RangeError(fault);
  app.tabs.announce();
}

/** Says that a run waits for a person. What was replied to this very question and not taken yet stays. */
export async function openQuestion(app: Here, run: string, key: string, question: Question): Promise<void> {
  await app.store.runs.update(run, (record) => {
    const { questions = [] } = record;
    const known = questions.some((one) => one.key === key);
    return { ...record, status: 'waiting', questions: known ? questions : [...questions, { key, question }] };
  });
  app.tabs.announce();
}

/** The reply was taken: the question goes, and the run goes on. */
export async function closeQuestion(app: Here, run: string, key: string): Promise<void> {
  await app.store.runs.update(run, ({ questions = [], ...record }) => {
    const left = questions.filter((one) => one.key !== key);
    return { ...record, status: left.length ? 'waiting' : 'running', ...(left.length ? { questions: left } : {}) };
  });
  app.tabs.announce();
}

/** What was replied; waits until somebody has, in any tab. @throws the reason of the signal */
export function replyOf(app: Here, run: string, key: string, signal: AbortSignal): Promise<Json> {
  return new Promise((resolve, reject) => {
    // A run that is left while somebody is asked has its signal aborted by now: no event will tell.
    if (signal.aborted) return reject(signal.reason as Error);
    const done = new AbortController();
    const look = async () => {
      const record = await app.store.runs.get(run);
      const given = record?.questions?.find((one) => one.key === key)?.reply;
      if (given === undefined || done.signal.aborted) return;
      done.abort();
      resolve(given);
    };
    signal.addEventListener('abort', () => (done.abort(), reject(signal.reason as Error)), { signal: done.signal });
    app.tabs.onAnnounced(() => void look().catch(reject), done.signal);
    void look().catch(reject);
  });
}
