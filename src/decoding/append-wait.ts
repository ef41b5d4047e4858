import { hook } from '../contract/decoding';
import { integer, text } from '../contract/options';
import { look } from './parts/distribution';
import { thinking } from './parts/thinking';

export default hook({
  title: 'Append a cue',
  summary: 'Whenever the model is about to end its thinking, or its answer, it reads “Wait” instead and goes on.',
  papers: [{ title: 's1: Simple test-time scaling (budget forcing)', url: 'https://arxiv.org/abs/2501.19393' }],
  needs: ['inject'],
  options: {
    times: integer('Times', 2, 0, 16),
    cue: text('Cue', 'Wait,'),
  },

  watch({ times, cue }, answer) {
    const closeOf = thinking(answer);
    const first = new Map<string, number | undefined>();
    const injected: number[] = [];
    const firstOf = (mark: string): number | undefined => {
      if (!first.has(mark)) first.set(mark, answer.encode(mark)[0]);
      return first.get(mark);
    };
    return {
      see({ written, logits }) {
        if (injected.length >= times) return undefined;
        const close = closeOf(written);
        const ending = close === null ? answer.ends : new Set([...answer.ends, firstOf(close) ?? -1]);
        if (ending.has(look(logits).top)) {
          injected.push(written.length);
          return { kind: 'inject', ids: answer.encode(`\n${cue}`) };
        }
        // Only where it is the likeliest does an end come: chance does not end an answer that is to go on.
        for (const id of ending) if (id >= 0) logits[id] = -Infinity;
        return undefined;
      },
      report: () => ({ at: injected }),
    };
  },
});
