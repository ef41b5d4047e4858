import { englishReflection } from '../base/reflection-words';
import { hook } from '../contract/decoding';
import { integer, number, text } from '../contract/options';
import { biasedWords } from './parts/biased-words';

export default hook({
  title: 'Constant reflection bias',
  summary: 'Makes words of reflection unlikelier by the same amount everywhere, or only in the beginning.',
  papers: [
    {
      title: 'Thoughts Are All Over the Place: On the Underthinking of o1-Like LLMs (TIP)',
      url: 'https://arxiv.org/abs/2501.18585',
    },
  ],
  options: {
    bias: number('Bias', -3, -20, 20, 'Added to logits.'),
    within: integer('Within', 0, 0, 8192, 'Tokens from the beginning; 0 is everywhere. The paper has 600.'),
    words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
  },

  watch: ({ bias, within, words }, answer) =>
    biasedWords(words, answer, (position) => (within > 0 && position >= within ? 0 : bias)),
});
