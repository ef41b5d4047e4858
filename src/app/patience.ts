import type { Json } from '../base/json';
import type { Question } from '../contract/question';
import { openQuestion, replyOf } from './questions';
import type { App } from './app';

/** What a run does while a person is asked: wait for the reply, or be left until there is one. */
export type Patience = 'wait' | 'leave';

/** Who answers the questions of a run that is played here: whoever replies, in any tab, now or after days. */
export async function patience(app: App, run: string, how: Patience, outer: AbortSignal) {
  const left = new AbortController();
  const { questions = [] } = (await app.store.runs.get(run)) ?? {};
  const asked = new Set(questions.map(({ key }) => key));
  async function people(question: Question, signal: AbortSignal, key: string): Promise<Json> {
    asked.add(key);
    await openQuestion(app, run, key, question);
    const given = (await app.store.runs.get(run))?.questions?.find((one) => one.key === key)?.reply;
    if (given !== undefined) return given;
    if (how === 'leave') left.abort(new DOMException('A person is asked.', 'AbortError'));
    return replyOf(app, run, key, signal);
  }
  return { people, asked, signal: how === 'leave' ? AbortSignal.any([outer, left.signal]) : outer };
}
