import { passagesOf } from '../../contract/passage';
import type { ModelStep } from '../../runs/fold';
import { conversationOf } from '../conversation';
import { exporter, type Source } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/**
 * A search with four rewards (Deep-DxSearch #31): form, of its replies the share that acted or answered; finding, of its look-ups the
 * share that found something; novelty, of what was found the share that was not there before; and the mark of the answer. Their mean is
 * the reward: the paper's weights are not known to us.
 */
export default exporter<Reward>({
  title: 'Searches with four rewards',
  summary:
    'A search from question to answer, rewarded for its form, for finding, for finding new things and for its end.',
  shape: 'reward',
  systems: [31],
  components: ['format', 'finding', 'novelty', 'answer'],
  rows(source) {
    const { steps } = source.view;
    const found = steps.flatMap((step) =>
      step.kind === 'tool' && step.tool === 'retrieve' && step.result ? [passagesOf(step.result)] : [],
    );
    const last = steps.findLast((step): step is ModelStep => step.kind === 'model' && step.draft !== undefined);
    const answer = source.grades.get('end')?.score ?? null;
    if (!found.length || !last || answer === null) return [];
    const all = found.flat();
    const components = {
      format: formOf(source),
      finding: found.filter(({ length }) => length > 0).length / found.length,
      novelty: all.length ? new Set(all.map(({ id }) => id)).size / all.length : 0,
      answer,
    };
    const parts = Object.values(components);
    return [
      {
        shape: 'reward',
        ...conversationOf(source, last),
        reward: parts.reduce((sum, part) => sum + part, 0) / parts.length,
        advantage: null,
        components,
        ...provenanceOf(source, last),
      },
    ];
  },
});

/** A reply that neither gave an answer nor was followed by a call before the next reply has no form. */
function formOf({ view: { steps } }: Source): number {
  const replies = steps.flatMap((step, place) =>
    step.kind === 'model' && step.role === 'actor' ? [{ step, next: steps[place + 1] }] : [],
  );
  const formed = replies.filter(({ step, next }) => step.draft || next?.kind === 'tool');
  return replies.length ? formed.length / replies.length : 0;
}
