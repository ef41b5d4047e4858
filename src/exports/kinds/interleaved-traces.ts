import { attemptsOf } from '../attempts';
import { conversationOf } from '../conversation';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

interface Block {
  readonly kind: 'solution' | 'verdict';
  readonly text: string;
  /** A solution is worth its mark, a verdict 1 when it is true. */
  readonly reward: number;
}

/** Solutions and verifications that take turns, each with a reward of its own (SPOC #167). */
export default exporter<Reward & { readonly blocks: readonly Block[] }>({
  title: 'Solutions and verdicts in turn',
  summary:
    'A conversation of proposals and verifications with a reward for each: is the solution right, is the verdict true?',
  shape: 'reward',
  systems: [167],
  columns: ['blocks'],
  components: ['solution', 'verdicts'],
  rows(source) {
    const attempts = attemptsOf(source);
    const judged = judgedOf(source).filter(({ accepts }) => accepts !== null);
    const last = attempts.at(-1);
    if (!last || !judged.length) return [];
    const blocks = source.view.steps.flatMap((step): Block[] => {
      const attempt = attempts.find((one) => one.step === step);
      if (attempt) return [{ kind: 'solution', text: attempt.text, reward: attempt.score }];
      const verdict = judged.find((one) => one.step === step);
      if (!verdict) return [];
      return [{ kind: 'verdict', text: verdict.step.text, reward: verdict.accepts === verdict.draft.right ? 1 : 0 }];
    });
    const mean = (kind: Block['kind']) => {
      const rewards = blocks.filter((block) => block.kind === kind).map(({ reward }) => reward);
      return rewards.reduce((sum, reward) => sum + reward, 0) / rewards.length;
    };
    return [
      {
        shape: 'reward',
        ...conversationOf(source, last.step),
        reward: last.score,
        advantage: null,
        components: { solution: last.score, verdicts: mean('verdict') },
        blocks,
        ...provenanceOf(source, last.step),
      },
    ];
  },
});
