import type { Run } from '../../src/contract/run';
import { measures } from '../../src/lab/measures';
import type { Recorded } from '../../src/lab/measures/measure';
import { collect } from './collect';
import { header, play } from './runs';

/** What a measure reads of a run that is played on these means. */
export async function measured(
  id: string,
  run: Partial<Run>,
  means: Parameters<typeof play>[1],
  marks: Partial<Pick<Recorded, 'drafts' | 'score' | 'item'>> = {},
) {
  const events = await collect(play(header(run), means));
  return measures.get(id)!.read({ events, drafts: [], score: null, ...marks });
}

/** A measure of a run of which only these events matter. */
export const readOf = (id: string, events: readonly object[], marks: Partial<Recorded> = {}) =>
  measures.get(id)!.read({
    events: events.map((event, at) => ({ key: String(at), ...event })) as unknown as Recorded['events'],
    drafts: [],
    score: null,
    ...marks,
  });

/** The last event of a run whose answer has this value. */
export const ending = (value: object) => ({ type: 'run-end', answer: { text: '', value }, reason: 'answered' });

/** A search that found these passages, the best first. */
export const search = (...ids: string[]) => ({
  type: 'tool-end',
  tool: 'retrieve',
  source: '',
  result: {
    ok: true,
    output: '',
    value: { among: 9, passages: ids.map((id) => ({ id, title: id, text: id, score: 1 })) },
  },
});
