import { hook } from '../contract/decoding';
import { look } from './parts/distribution';
import { curve, meanOf } from './parts/round';

export default hook({
  title: 'Entropy monitor',
  summary: 'Writes down how undecided the model is before every token, and changes nothing.',
  papers: [
    {
      title: 'Detecting Data Contamination from Reinforcement Learning Post-training for Large Language Models',
      system: 146,
    },
  ],
  options: {},

  watch(_options, { vocabulary }) {
    const nats: number[] = [];
    return {
      see({ own, written }) {
        nats.length = Math.min(nats.length, written.length);
        nats[written.length] = look(own).entropy;
        return undefined;
      },
      /** `entropies` in nats by token; `certainty` is 1 − mean / ln of the vocabulary. */
      report({ length }) {
        const entropies = curve(nats, length);
        const mean = meanOf(entropies);
        return { entropies, mean, certainty: mean === null ? null : 1 - mean / Math.log(vocabulary) };
      },
    };
  },
});
