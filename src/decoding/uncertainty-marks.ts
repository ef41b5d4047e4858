import { hook } from '../contract/decoding';
import { look } from './parts/distribution';
import { rounded } from './parts/round';
import { surprise, surpriseOptions } from './parts/surprise';

export default hook({
  title: 'Uncertainty marks',
  summary: 'Marks the tokens before which the model is suddenly undecided, and changes nothing.',
  papers: [{ title: 'Self-Reflective Generation at Test Time', system: 64 }],
  options: surpriseOptions,

  watch(options) {
    const isSurprise = surprise(options);
    const marks: { readonly at: number; readonly entropy: number }[] = [];
    return {
      see({ own, written }) {
        const { entropy } = look(own);
        if (isSurprise(entropy) && marks.length < options.most)
          marks.push({ at: written.length, entropy: rounded(entropy) });
        return undefined;
      },
      report: () => ({ marks }),
    };
  },
});
