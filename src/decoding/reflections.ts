import { englishReflection } from '../base/reflection-words';
import { hook } from '../contract/decoding';
import { text } from '../contract/options';
import { words } from './parts/words';

export default hook({
  title: 'Reflection monitor',
  summary: 'Marks the words with which the model looks again at what it wrote, and changes nothing.',
  papers: [
    { title: 'CyclicReflex: Improving Large Reasoning Models via Cyclical Reflection Token Scheduling', system: 54 },
  ],
  options: {
    words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
  },

  watch(options, answer) {
    const marked = words(options.words, answer);
    return {
      see: () => undefined,
      /** Positions of tokens, and how many there are in a thousand. */
      report(written) {
        const at = [...marked.found(written)];
        return { at, perThousand: written.length ? (1000 * at.length) / written.length : 0 };
      },
    };
  },
});
