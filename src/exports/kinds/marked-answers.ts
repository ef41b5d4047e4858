import { attemptsOf, reply, siblingsAmong, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Label } from '../row';

/** Every answer with whether it was right; `rate` is the share of right answers to the same request (NFT #69). */
export default exporter<Label & { readonly rate: number }>({
  title: 'Answers, right and wrong',
  summary: 'Each draft labelled right or wrong, with how often the same request was answered right.',
  shape: 'label',
  systems: [66, 69],
  columns: ['rate'],
  rows(source) {
    const attempts = attemptsOf(source);
    const siblingsOf = siblingsAmong(attempts);
    return attempts.map((attempt) => {
      const siblings = siblingsOf(attempt);
      return {
        shape: 'label',
        prompt: turnsOf(attempt.step.request.messages),
        completion: reply(attempt.text),
        label: attempt.right,
        rate: siblings.filter(({ right }) => right).length / siblings.length,
        ...provenanceOf(source, attempt.step),
      };
    });
  },
});
