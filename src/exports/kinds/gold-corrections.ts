import type { Json } from '../../base/json';
import { attemptsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { verdictsOn } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** Graders whose target is an answer that a model could have given. */
const answers: ReadonlySet<string> = new Set([
  'answer',
  'choice',
  'exact',
  'list',
  'normalised',
  'number',
  'tool-calls',
]);

interface Correction extends Sft {
  /** What the model said instead, and what a judge made of it; null where none was asked. */
  readonly model_answer: string;
  readonly judge_verdict: string | null;
}

/** What should have been said where the model was wrong (ToolACE-R #14, LoopTool #78): the known answer becomes the completion. */
export default exporter<Correction>({
  title: 'Known answers to failed requests',
  summary:
    'A request that was answered wrong, with the known answer to it; the exporter counts among those who read it.',
  shape: 'sft',
  systems: [14, 78],
  columns: ['model_answer', 'judge_verdict'],
  rows(source) {
    const { item } = source;
    if (!item || !answers.has(item.grader)) return [];
    return attemptsOf(source)
      .filter(({ right }) => !right)
      .map(({ step, text }) => {
        const provenance = provenanceOf(source, step);
        return {
          shape: 'sft',
          prompt: turnsOf(step.request.messages),
          completion: reply(wordsOf(item.target)),
          model_answer: text,
          judge_verdict: verdictsOn(source, step.key).at(-1)?.text ?? null,
          ...provenance,
          gold_seen_by: [...provenance.gold_seen_by, 'exporter'],
        };
      });
  },
});

const wordsOf = (target: Json): string => (typeof target === 'string' ? target : JSON.stringify(target));
