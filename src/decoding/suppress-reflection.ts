import { englishReflection } from '../base/reflection-words';
import { hook, type Act, type Moment } from '../contract/decoding';
import { choice, integer, number, text } from '../contract/options';
import { breaks, endsWith } from './parts/breaks';
import { look, only } from './parts/distribution';
import { rounded } from './parts/round';
import { words } from './parts/words';

/** Tokens a probe may have. */
const longest = 16;

/** A probe under way: it began at this token, and this is what its tokens said. */
interface Probe {
  readonly at: number;
  readonly from: number;
  readonly entropies: number[];
}

export default hook({
  title: 'Certainty-guided suppression',
  summary:
    'Asks at every paragraph what the answer would be now; the surer the model is, the likelier it is kept from words of reflection.',
  papers: [
    {
      title: 'Efficient Reasoning for Large Reasoning Language Models via Certainty-Guided Reflection Suppression',
      system: 62,
    },
  ],
  needs: ['inject', 'rewind'],
  options: {
    threshold: number('Threshold', 0.9, 0, 0.999, 'Certainty from which words can be suppressed.'),
    at: choice('Probe after each', breaks),
    every: integer('Probe at most every', 128, 1, 4096, 'Tokens. Our choice: each probe costs up to 16.'),
    probe: text('Probe', '\nAnswer:', 'What the answer is asked with.'),
    words: text('Words', englishReflection, 'Separated by commas; the name of a language stands for its list.'),
  },

  watch({ threshold, at: kind, every, probe: cue, words: field }, answer) {
    const marked = words(field, answer);
    const cued = answer.encode(cue);
    const probes: { at: number; certainty: number; probability: number; suppressed: boolean }[] = [];
    let probe: Probe | null = null;
    let last = -Infinity;
    let spent = 0;
    let suppressing = false;

    /** C = 1 − mean entropy / ln |V|; p = max(0, (C − δ) / (1 − δ)). */
    const conclude = ({ at, entropies }: Probe): Act => {
      const mean = entropies.reduce((sum, nats) => sum + nats, 0) / Math.max(1, entropies.length);
      const certainty = entropies.length ? 1 - mean / Math.log(answer.vocabulary) : 0;
      const probability = Math.max(0, (certainty - threshold) / (1 - threshold));
      suppressing = answer.random() < probability;
      probes.push({ at, certainty: rounded(certainty), probability: rounded(probability), suppressed: suppressing });
      probe = null;
      return { kind: 'rewind', to: at, ids: [] };
    };
    const ask = ({ own, logits, written }: Moment, asking: Probe): Act | undefined => {
      const { top, entropy } = look(own);
      const { length } = asking.entropies;
      const isOver = length > 0 && endsWith('line', answer, written.slice(asking.from));
      if (isOver || length >= longest || answer.ends.has(top)) return conclude(asking);
      asking.entropies.push(entropy);
      spent++;
      only(logits, top);
      return undefined;
    };
    return {
      see(moment) {
        if (probe) return ask(moment, probe);
        const { written, logits } = moment;
        const { length } = written;
        const isDue = length > 0 && length - last >= every && length + cued.length + longest < answer.most;
        if (isDue && endsWith(kind, answer, written)) {
          last = length;
          spent += cued.length;
          probe = { at: length, from: length + cued.length, entropies: [] };
          return { kind: 'inject', ids: cued };
        }
        if (suppressing) marked.completing(written, (id) => (logits[id] = -Infinity));
        return undefined;
      },
      /** `spent`: tokens of probes, which are no part of the answer. */
      report: (written) => ({ probes, spent, at: [...marked.found(written)] }),
    };
  },
});
