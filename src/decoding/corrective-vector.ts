import { hook, type States } from '../contract/decoding';
import { flag, integer, number } from '../contract/options';
import { correctiveVector, type Prefix } from './parts/corrective-vector';
import { look } from './parts/distribution';
import { project } from './parts/head';
import { rounded } from './parts/round';
import { surprise, surpriseOptions } from './parts/surprise';

export default hook({
  title: 'Corrective vector',
  summary:
    'Where the model is suddenly undecided, a small vector is learnt from the text so far and added to its last hidden state.',
  papers: [{ title: 'Self-Reflective Generation at Test Time', url: 'https://arxiv.org/abs/2510.02919', system: 64 }],
  needs: ['hidden'],
  options: {
    ...surpriseOptions,
    steps: integer('Steps', 3, 1, 50, 'Of the optimiser.'),
    rate: number('Learning rate', 0.01, 0, 1),
    lambda: number(
      'Weight of entropy',
      0.05,
      0,
      1,
      'Of the next token; the rest weighs how likely the text so far is.',
    ),
    withPrompt: flag('With the prompt', true, 'Its tokens count as text so far.'),
  },

  watch(options, { head, prompt, decode }) {
    const isSurprise = surprise(options);
    const corrections: { readonly [field: string]: string | number | readonly number[] }[] = [];
    const known = new WeakMap<States, Float64Array>();
    const logitsOf = (states: States): Float64Array => {
      const row = known.get(states) ?? project(head!, states.last);
      known.set(states, row);
      return row;
    };
    const prefixOf = (states: readonly States[], written: readonly number[], last: Float32Array): Prefix => {
      const text = [...prompt, ...written];
      const from = options.withPrompt ? 0 : prompt.length - 1;
      return { rows: states.slice(from, -1).map(logitsOf), targets: text.slice(from + 1), last };
    };
    return {
      see({ own, logits, written, states }) {
        const before = look(own);
        if (!isSurprise(before.entropy) || !states || corrections.length >= options.most) return undefined;
        const { delta, losses } = correctiveVector(head!, prefixOf(states, written, own), options);
        const shift = project(head!, delta);
        const corrected = own.map((logit, id) => logit + (shift[id] as number));
        for (let id = 0; id < logits.length; id++) logits[id] = (logits[id] as number) + (shift[id] as number);
        const after = look(corrected);
        corrections.push({
          at: written.length,
          entropy: rounded(before.entropy),
          after: rounded(after.entropy),
          losses: losses.map(rounded),
          length: rounded(Math.hypot(...delta)),
          top: decode([before.top]),
          corrected: decode([after.top]),
        });
        return undefined;
      },
      /** By place: entropy of the token before and after, the loss from step to step, the length of the vector, the likeliest token. */
      report: () => ({ corrections }),
    };
  },
});
