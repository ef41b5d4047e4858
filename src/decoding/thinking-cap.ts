import { closeOfOpenThinking, thinkingMarks } from '../base/thinking-marks';
import { hook, type Underway } from '../contract/decoding';
import { integer } from '../contract/options';

/** Tokens within which a mark that opens the thinking must have come, if it comes at all. */
const opening = 8;

export default hook({
  title: 'Thinking cap',
  summary: 'Ends the thinking of a reasoning model after a number of tokens, so that it answers.',
  papers: [{ title: 's1: Simple test-time scaling (budget forcing)', url: 'https://arxiv.org/abs/2501.19393' }],
  needs: ['inject'],
  options: { tokens: integer('Tokens of thinking', 1024, 0, 1_000_000, 'The thinking is closed after so many.') },

  watch({ tokens }, answer) {
    let close = closeOfOpenThinking(answer.decode(answer.prompt.slice(-opening)));
    let over = false;
    let capped = false;
    return {
      see({ written }) {
        if (over) return undefined;
        close ??= openedIn(answer, written);
        // A model that has not begun to think by now answers at once.
        if (close === null) over = written.length >= opening;
        if (close === null || written.length < tokens) return undefined;
        over = true;
        if (answer.decode(written).includes(close)) return undefined;
        capped = true;
        return { kind: 'inject', ids: answer.encode(`\n${close}\n\n`) };
      },
      report: () => ({ capped }),
    };
  },
});

function openedIn({ decode }: Underway, written: readonly number[]): string | null {
  if (!written.length || written.length > opening) return null;
  const begun = decode(written).trimStart();
  return thinkingMarks.find(([open]) => begun.startsWith(open))?.[1] ?? null;
}
