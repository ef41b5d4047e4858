import type { Json } from '../base/json';
import { hook, type States } from '../contract/decoding';
import { integer, text } from '../contract/options';
import { likeliest, logShare, only } from './parts/distribution';
import { normed, project } from './parts/head';
import { rounded } from './parts/round';

export default hook({
  title: 'Logit lens',
  summary: 'What the model would say of one token if its layers ended earlier.',
  papers: [
    {
      title: 'Interpreting GPT: the logit lens',
      url: 'https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting-gpt-the-logit-lens',
    },
  ],
  needs: ['hidden', 'inject'],
  options: {
    given: text(
      'Tokens',
      '',
      'Ids of an answer, separated by commas. They are written again; the last one is looked at.',
    ),
    guesses: integer('Guesses', 3, 1, 20, 'By layer.'),
  },

  watch({ given, guesses }, { head, decode }) {
    const ids = (given.match(/\d+/g) ?? []).map(Number);
    const place = Math.max(0, ids.length - 1);
    let layers: readonly Json[] = [];
    const seenBy = (residual: Float32Array, said: number | undefined): Json => {
      const logits = Float32Array.from(project(head!, normed(head!, residual)));
      const shown = likeliest(logits, guesses).map((id) => ({
        id,
        text: decode([id]),
        logprob: rounded(logShare(logits, id)),
      }));
      return { guesses: shown, ...(said === undefined ? {} : { said: rounded(logShare(logits, said)) }) };
    };
    return {
      see({ written, states, logits }) {
        if (written.length < place) return { kind: 'inject', ids: ids.slice(written.length, place) };
        if (written.length > place || !states) return undefined;
        layers = (states.at(-1) as States).residuals.map((residual) => seenBy(residual, ids[place]));
        if (ids[place] !== undefined) only(logits, ids[place]);
        return undefined;
      },
      /** By layer, the first one first: the likeliest tokens, and ln p of the one that was written. The last layer is the model. */
      report: () => ({ at: place, layers }),
    };
  },
});
