import { englishReflection } from '../base/reflection-words';
import { answerOf } from '../blocks/act';
import { listOf, numberOf, steer } from '../blocks/steer';
import { choice, integer, number, text } from '../contract/options';
import { strategy } from '../contract/strategy';

const method = 'suppress-reflection';

/** CGRS (#62): at each break the answer is probed; the surer it is, the likelier words of reflection are ruled out until the next. */
export default strategy({
  title: 'CGRS: no second thoughts when sure',
  summary: 'Probe the answer while the model thinks, and keep it from second thoughts once it is sure.',
  papers: [
    {
      title: 'Efficient Reasoning for Large Reasoning Language Models via Certainty-Guided Reflection Suppression',
      system: 62,
    },
  ],
  family: 'protocol',
  roles: ['actor'],
  needs: ['hooks', 'continue'],
  expect: 'A fifth to two fifths of the tokens saved at equal accuracy on models of 4B and more that reason at length.',
  options: {
    threshold: number('Certain from', 0.9, 0, 0.999),
    at: choice('Probe after each', ['paragraph', 'line', 'sentence']),
    every: integer('Probe at most every', 128, 1, 4096, 'Tokens; each probe costs up to 16. Our choice.'),
    probe: text('Probe', '\nAnswer:', 'What the answer is asked with.'),
    words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
  },
  calls: () => 1,

  async *run(context, options) {
    const { draft, said } = yield* steer(context, [{ id: method, options }]);
    const probes = listOf(said, method, 'probes');
    const suppressed = probes.filter((probe) => (probe as { suppressed?: unknown } | null)?.suppressed === true).length;
    const spent = numberOf(said, method, 'spent') ?? 0;
    const reason = `${probes.length} probes cost ${spent} tokens; ${suppressed} of them ruled out second thoughts`;
    yield context.note({ type: 'loop-stop', reason });
    return answerOf(draft);
  },
});
