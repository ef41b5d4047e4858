import { hook, type States } from '../contract/decoding';
import { choice, integer } from '../contract/options';
import { layerOf } from './parts/head';

export default hook({
  title: 'Activations',
  summary: 'Writes down the hidden state after one layer, over what is written or at the end of the prompt.',
  papers: [
    {
      title: 'How LLMs Detect and Correct Their Own Errors: The Role of Internal Confidence Signals',
      url: 'https://arxiv.org/abs/2604.22271',
      system: 95,
    },
    {
      title: 'Decoding the Critique Mechanism in Large Reasoning Models',
      url: 'https://arxiv.org/abs/2603.16331',
      system: 97,
    },
  ],
  needs: ['hidden'],
  options: {
    over: choice('Over', ['what is written', 'the end of the prompt'], 'Of several tokens, the mean.'),
    layer: integer('Layer', -1, -1, 200, 'Counted from 0; −1 is the one after which vectors can be added.'),
  },

  watch({ over, layer: asked }, { head, prompt, ends }) {
    const layer = layerOf(head!, asked);
    const rows: Float32Array[] = [];
    const rowOf = ({ residuals }: States): Float32Array => (residuals[layer] as Float32Array).slice();
    return {
      see({ written, states, logits }) {
        if (!states) return undefined;
        if (over === 'the end of the prompt') {
          // An answer of nothing is no answer, and what is reported of it would be lost.
          if (!written.length) for (const id of ends) logits[id] = -Infinity;
          rows[0] ??= rowOf(states[prompt.length - 1] as States);
          return undefined;
        }
        rows.length = Math.min(rows.length, written.length);
        for (let place = rows.length; place < written.length; place++)
          rows.push(rowOf(states[prompt.length + place] as States));
        return undefined;
      },
      /** `vector` has six digits a number; `tokens` is how many it is the mean of. */
      report: () => ({ layer, tokens: rows.length, vector: rows.length ? meanOf(rows) : [] }),
    };
  },
});

const meanOf = (rows: readonly Float32Array[]): readonly number[] =>
  Array.from(rows[0] as Float32Array, (_none, place) =>
    Number((rows.reduce((sum, row) => sum + (row[place] as number), 0) / rows.length).toPrecision(6)),
  );
