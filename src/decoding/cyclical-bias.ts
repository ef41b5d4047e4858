import { englishReflection } from '../base/reflection-words';
import { hook } from '../contract/decoding';
import { integer, number, text } from '../contract/options';
import { biasedWords } from './parts/biased-words';

/** A triangular wave: 0 at the beginning, +A at a quarter of the period, −A at three quarters. */
const wave = (position: number, amplitude: number, period: number): number => {
  const shifted = (((position - period / 4) % period) + period) % period;
  return amplitude * Math.abs((4 * shifted) / period - 2) - amplitude;
};

export default hook({
  title: 'Cyclical reflection bias',
  summary:
    'Makes words of reflection likelier and unlikelier in turns, so that the model neither stops short nor circles.',
  papers: [
    { title: 'CyclicReflex: Improving Large Reasoning Models via Cyclical Reflection Token Scheduling', system: 54 },
  ],
  options: {
    amplitude: number('Amplitude', 5, 0, 20, 'Added to logits.'),
    period: integer('Period', 400, 4, 8192, 'Tokens. The paper has 600 to 1200 for answers of 8192.'),
    words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
  },

  watch: ({ amplitude, period, words }, answer) =>
    biasedWords(words, answer, (position) => wave(position, amplitude, period)),
});
