import { expect, it } from 'vitest';
import { textOf } from '../../../src/contract/engine';
import { measured } from '../../support/measured';
import { oracle } from '../../support/runs';
import { scripted } from '../../support/scripted';
import { ending, readOf } from '../../support/measured';

it('weighs what is closed by how wide the gap is', () => {
  const scores = { source: 1, transferred: 0.25, bridged: 0.5, optimised: 0.75 };
  expect(readOf('transfer-gap', [ending({ scores })])).toEqual({ gap: [-0.5, 1], closed: [0.25, 0.5] });
  expect(readOf('transfer-gap', [ending({ scores: { ...scores, optimised: 0.25 } })])).toEqual({ gap: [0, 1] });
  expect(readOf('transfer-gap', [ending({ wording: 'w' })])).toBeNull();
});

it('reads what PromptBridge says', async () => {
  const model = scripted(({ messages }) => (/PLEASE/.test(textOf(messages.at(-1)!)) ? 'Answer: 2' : 'Sorry.'), 1);
  const run = { strategy: 'prompt-bridge', options: { islands: 1, size: 1, generations: 1 } };
  expect(await measured('transfer-gap', run, { model, oracle: oracle('2') })).toEqual({ gap: [0, 1] });
});
