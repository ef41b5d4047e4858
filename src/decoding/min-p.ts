import { hook } from '../contract/decoding';
import { number } from '../contract/options';

export default hook({
  title: 'Min-p',
  summary: 'Leaves out tokens that are much less likely than the likeliest one, before any temperature.',
  papers: [
    {
      title: 'Turning Up the Heat: Min-p Sampling for Creative and Coherent LLM Outputs',
      url: 'https://arxiv.org/abs/2407.01082',
    },
  ],
  options: { share: number('Share', 0.1, 0, 1, 'Of the probability of the likeliest token.') },

  watch({ share }) {
    let masked = 0;
    return {
      see({ logits }) {
        let best = -Infinity;
        for (const logit of logits) if (logit > best) best = logit;
        const least = best + Math.log(share);
        for (let id = 0; id < logits.length; id++)
          if ((logits[id] as number) < least) {
            logits[id] = -Infinity;
            masked++;
          }
        return undefined;
      },
      report: () => ({ masked }),
    };
  },
});
