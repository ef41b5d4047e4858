import { hook } from '../contract/decoding';
import { integer } from '../contract/options';
import { answerSpan } from './parts/answer-span';
import { likeliest, look, only } from './parts/distribution';
import { meanOf, rounded } from './parts/round';

export default hook({
  title: 'CoT-decoding branch',
  summary:
    'Begins with the second, third, … likeliest token, and tells how sure the model is of the answer it reaches.',
  papers: [{ title: 'Chain-of-Thought Reasoning Without Prompting', url: 'https://arxiv.org/abs/2402.10200' }],
  options: { rank: integer('Rank of the first token', 0, 0, 99, '0 is the likeliest.') },

  watch({ rank }, { decode }) {
    const margins: number[] = [];
    return {
      see({ own, logits, written }) {
        margins.length = Math.min(margins.length, written.length);
        margins[written.length] = look(own).margin;
        if (written.length) return undefined;
        const ids = likeliest(logits, rank + 1);
        const first = ids[ids.length - 1];
        if (first !== undefined) only(logits, first);
        return undefined;
      },
      /** `delta`: mean of p₁ − p₂ over the tokens of the answer; null where none can be read. */
      report(written) {
        const span = answerSpan(written, decode);
        const delta = span && meanOf(margins.slice(span.from, span.to));
        return { delta: delta === null ? null : rounded(delta), span };
      },
    };
  },
});
