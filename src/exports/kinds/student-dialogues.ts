import { attemptsOf } from '../attempts';
import { conversationOf } from '../conversation';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/**
 * A whole dialogue of attempts and hints that ended right, as the student saw it (RL2F #23). The hints are part of the completion: train
 * on what the assistant says alone (`assistant_only_loss`).
 */
export default exporter<Sft & { readonly attempts: number }>({
  title: 'Dialogues that ended right',
  summary: 'A conversation of attempts and of what was said of them, from the question to the attempt that was right.',
  shape: 'sft',
  systems: [23],
  columns: ['attempts'],
  rows(source) {
    const attempts = attemptsOf(source);
    const end = attempts.findIndex(({ right }) => right);
    if (end < 1 || !judgedOf(source).length) return [];
    const { step } = attempts[end]!;
    const dialogue = conversationOf(source, step);
    if (dialogue.completion.length < 3) return [];
    return [{ shape: 'sft', ...dialogue, attempts: end + 1, ...provenanceOf(source, step) }];
  },
});
