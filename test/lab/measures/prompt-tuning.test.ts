import { expect, it } from 'vitest';
import { textOf } from '../../../src/contract/engine';
import { ending, measured, readOf } from '../../support/measured';
import { oracle } from '../../support/runs';
import { scripted } from '../../support/scripted';

it('compares the first prompt with the last on the problems it was tuned on', async () => {
  const model = scripted(({ messages }) => {
    const asked = textOf(messages[0]!);
    if (asked.includes('You improve a prompt')) return '{"suggestion": {"wording": "[question] Think."}}';
    return asked.includes('2+2? Think') ? 'Answer: 2' : 'Answer: 1';
  }, 1);
  const read = await measured('prompt-tuning', { strategy: 'opto-prime' }, { model, oracle: oracle('2') });
  expect(read).toEqual({ first: [0, 1], last: [1, 1], change: [1, 1] });
});

it('leaves the change out where the first prompt was not tried', () => {
  const drafts = [{ type: 'draft-ready', draft: { text: 'w' } }, ending({ wording: 'v', score: 0.5 })];
  expect(readOf('prompt-tuning', drafts)).toEqual({ last: [0.5, 1] });
  expect(readOf('prompt-tuning', [ending({ wording: 'v', score: 0.5, before: 0.25 })])).toMatchObject({
    change: [0.25, 1],
  });
  expect(readOf('prompt-tuning', [ending({ score: 0.5 })])).toBeNull();
});
