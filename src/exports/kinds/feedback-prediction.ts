import { questionOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, verdictsOn } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** What the one who judges will say, from what the actor saw (feedback modelling of RLTF #44, self-teacher of RL2F #23). */
export default exporter<Sft>({
  title: 'Foresee the feedback',
  summary: 'A draft, and what was then said of it: teach a model to see coming what a critic or teacher will say.',
  shape: 'sft',
  systems: [23, 44],
  rows: (source) =>
    draftsOf(source).flatMap(({ step, text }) =>
      verdictsOn(source, step.key)
        .filter(({ text: feedback }) => feedback.trim() !== '')
        .map((judge) => ({
          shape: 'sft',
          prompt: [...questionOf(source), ...reply(text), foresee],
          completion: reply(judge.text),
          ...provenanceOf(source, judge),
        })),
    ),
});

const foresee = { role: 'user', content: 'What would a critic say of this answer?' } as const;
