import { hook } from '../contract/decoding';
import { integer, number, text } from '../contract/options';
import { endsWith } from './parts/breaks';

/** Tokens that are waited for the end of a sentence. */
const patience = 32;

export default hook({
  title: 'Reflection at growing budgets',
  summary: 'After so many tokens the model reads a sentence that asks it to check its work; each time it has longer.',
  papers: [{ title: 'Iterative Deepening Sampling for Large Language Models', system: 162 }],
  needs: ['inject'],
  options: {
    first: integer('First budget', 256, 1, 8192, 'Tokens. Our choice: the paper’s is not known.'),
    growth: number('Growth', 2, 1, 8, 'Each budget is so many times the one before.'),
    cue: text('Cue', 'Let me check the work so far.'),
    most: integer('Times', 8, 0, 64),
  },

  watch({ first, growth, cue, most }, answer) {
    const injected: number[] = [];
    let budget: number = first;
    let since = 0;
    return {
      see({ written }) {
        const spent = written.length - since;
        if (injected.length >= most || spent < budget) return undefined;
        if (spent < budget + patience && !endsWith('sentence', answer, written)) return undefined;
        const ids = answer.encode(`\n${cue}\n`);
        injected.push(written.length);
        since = written.length + ids.length;
        budget *= growth;
        return { kind: 'inject', ids };
      },
      report: () => ({ at: injected }),
    };
  },
});
