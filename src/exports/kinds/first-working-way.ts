import { attemptsOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** What the ways to reason are called, by the prompts that ask for them. */
const ways: { readonly [purpose: string]: string } = {
  solve: 'step by step',
  choose: 'step by step',
  'smart-subquestions': 'sub-questions',
  'smart-equation': 'equation',
};

/** Problem → the first way of reasoning that solved it: teaches which to try first (SMART #6). */
export default exporter<Sft>({
  title: 'The way that works',
  summary: 'A problem with the name of the first way of reasoning that led to a right answer.',
  shape: 'sft',
  systems: [6],
  rows(source) {
    if (source.run.strategy !== 'smart') return [];
    const worked = attemptsOf(source).find(({ right }) => right);
    const way = worked && ways[worked.step.purpose];
    if (!way) return [];
    const content = `Which way of reasoning suits this problem: step by step, sub-questions, or equation?\n\n${source.run.problem.prompt}`;
    return [
      {
        shape: 'sft',
        prompt: [{ role: 'user', content }],
        completion: reply(way),
        ...provenanceOf(source, worked.step),
      },
    ];
  },
});
