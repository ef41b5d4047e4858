import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Label } from '../row';

/** The answer that a crowd elects stands for the truth that nobody knows: each sample agrees with it or not (RLCCF #24). */
export default exporter<Label>({
  title: 'Agrees with the vote',
  summary: 'Each sample labelled by whether it gives the answer that was elected; nobody knew the truth.',
  shape: 'label',
  systems: [24, 162],
  rows(source) {
    const drafts = draftsOf(source).filter(({ value }) => value !== null);
    const chosen = source.view.end?.answer?.value;
    const asked = new Set(drafts.map(({ step }) => JSON.stringify(turnsOf(step.request.messages))));
    // A vote is held among answers to one request; a loop's last draft is no vote.
    if (drafts.length < 3 || asked.size > 1 || !source.view.chosen || typeof chosen === 'undefined') return [];
    return drafts.map(({ step, text, value }) => ({
      shape: 'label',
      prompt: turnsOf(step.request.messages),
      completion: reply(text),
      label: value === String(chosen),
      ...provenanceOf(source, step),
    }));
  },
});
