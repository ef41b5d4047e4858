import { readCandidate } from '../base/read-candidate';
import { hook } from '../contract/decoding';
import { flag, integer } from '../contract/options';
import { endsWith } from './parts/breaks';
import { thinking } from './parts/thinking';

export default hook({
  title: 'Stop at the answer',
  summary: 'Finds candidate answers while the model thinks, and ends the thinking after the first, or a later one.',
  papers: [{ title: 'First Try Matters: Revisiting the Role of Reflection in Reasoning Models', system: 52 }],
  needs: ['inject'],
  options: {
    candidate: integer('After candidate', 1, 1, 20),
    stop: flag('Stop', true, 'Otherwise candidates are only written down.'),
  },

  watch({ candidate, stop }, answer) {
    const closeOf = thinking(answer);
    const candidates: { readonly at: number; readonly value: string }[] = [];
    let from = 0;
    let stopped: number | null = null;

    const sentenceBefore = (written: readonly number[], end: number) => {
      const said = answer.decode(written.slice(from, end));
      from = end;
      const value = readCandidate(said);
      if (value !== null) candidates.push({ at: end, value });
    };
    return {
      see({ written }) {
        const close = closeOf(written);
        if (stopped !== null || written.length <= from || !endsWith('sentence', answer, written)) return undefined;
        sentenceBefore(written, written.length);
        if (!stop || candidates.length < candidate) return undefined;
        stopped = written.length;
        return close === null ? { kind: 'stop' } : { kind: 'inject', ids: answer.encode(`\n${close}\n\n`) };
      },
      /** `at`: tokens after which a candidate was announced; after the first begins what only reflects on it. */
      report(written) {
        if (stopped === null && written.length > from) sentenceBefore(written, written.length);
        return { candidates, stopped };
      },
    };
  },
});
