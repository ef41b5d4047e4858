import { redraftsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/**
 * Second turns that are right: after a right first answer they keep it (CLT), after a wrong one they fix it (CST). The paper found
 * about 40 % of keeping best; `behaviour` lets one choose (Confidence v.s. Critique #157).
 */
export default exporter<Sft & { readonly behaviour: 'keep' | 'fix' }>({
  title: 'Keep what is right, fix what is wrong',
  summary: 'Second looks that ended right, told apart by whether they kept a right answer or fixed a wrong one.',
  shape: 'sft',
  systems: [157],
  columns: ['behaviour'],
  rows: (source) =>
    redraftsOf(source)
      .filter(({ after }) => after.right)
      .map(({ before, after: { step, text } }) => ({
        shape: 'sft',
        prompt: turnsOf(step.request.messages),
        completion: reply(text),
        behaviour: before.right ? 'keep' : 'fix',
        ...provenanceOf(source, step),
      })),
});
