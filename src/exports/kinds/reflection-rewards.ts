import { attemptsOf } from '../attempts';
import { conversationOf } from '../conversation';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Answers after which reflecting counts as going in circles. */
const most = 5;

/**
 * A chain of answers and reflections (ReflexiCoder #39): nothing unless every answer could be read and there are at most 5; else the
 * last mark, plus what each answer gained on the one before, squashed by tanh and counting more the later it comes, times 1 less
 * 0.1 for every further answer. The factors are the paper's, their weights are our choice.
 */
export default exporter<Reward>({
  title: 'Chains of reflection',
  summary: 'All answers of a chain with a reward for form, for each improvement, and for needing few of them.',
  shape: 'reward',
  systems: [39],
  components: ['format', 'limit', 'outcome', 'improvement', 'efficiency'],
  rows(source) {
    const attempts = attemptsOf(source);
    const last = attempts.at(-1);
    if (!last || attempts.length < 2) return [];
    const steps = attempts.slice(1).map(({ score }, place) => (place + 1) * Math.tanh(score - attempts[place]!.score));
    const weights = (steps.length * (steps.length + 1)) / 2;
    const components = {
      format: attempts.every(({ text }) => text.trim() !== '') ? 1 : 0,
      limit: attempts.length <= most ? 1 : 0,
      outcome: last.score,
      improvement: steps.reduce((sum, step) => sum + step, 0) / weights,
      efficiency: Math.max(0, 1 - 0.1 * (attempts.length - 1)),
    };
    const { format, limit, outcome, improvement, efficiency } = components;
    return [
      {
        shape: 'reward',
        ...conversationOf(source, last.step),
        reward: format * limit * (outcome + improvement) * efficiency,
        advantage: null,
        components,
        ...provenanceOf(source, last.step),
      },
    ];
  },
});
