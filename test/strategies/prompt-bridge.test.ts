import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import { played } from '../support/played';

/** The source is right with PLEASE, the actor with THINK; rewriting finds both. */
const script = (asked: string, _call: number, request: { messages: readonly { content: unknown }[] }) => {
  const words = textOf(request.messages.at(-1) as never);
  if (asked.includes('another approach')) return '<prompt>[question] PLEASE</prompt>';
  if (asked.includes('went wrong here')) return '<prompt>[question] THINK</prompt>';
  if (asked.includes('how a prompt for A must be changed')) return '1. Say THINK.';
  if (asked.includes('Write the prompt for B')) return '<prompt>[question] THINK now</prompt>';
  return words.includes('THINK') ? 'Answer: 2' : 'Answer: 1';
};

it('evolves on both models, learns the difference and rewrites', async () => {
  const options = { islands: 1, size: 2, generations: 1, examples: 1 };
  const run = await played('prompt-bridge', script as never, { known: '2', options });
  expect(run.roles).toContain('source');
  expect(run.purposes.filter((purpose) => purpose === 'prompt-bridge-map')).toHaveLength(1);
  expect(run.answer).toMatchObject({
    text: '{question} THINK now',
    value: {
      score: 1,
      scores: { source: 1, transferred: 1, bridged: 1, optimised: 1 },
      tuned: { optimised: '{question} THINK' },
    },
  });
  expect(run.stop).toBe('transferred 100 %, bridged 100 %, tuned 100 %');
});

it('keeps the transferred prompt when the rules make it worse', async () => {
  const worse = (asked: string, call: number, request: never) =>
    asked.includes('Write the prompt for B') ? '<prompt>[question] hurry</prompt>' : script(asked, call, request);
  const options = { islands: 1, size: 2, generations: 1, examples: 1 };
  const run = await played('prompt-bridge', worse as never, { known: '2', options });
  expect(run.answer).toMatchObject({
    text: '{question} THINK',
    value: { score: 1, scores: { transferred: 1, bridged: 0 } },
  });
});

it('keeps the transferred prompt when none can be read', async () => {
  const lost = (asked: string) => (asked.includes('Write the prompt for B') ? 'Sorry.' : 'Answer: 1');
  const run = await played('prompt-bridge', lost, { known: '2', options: { islands: 1, size: 2, generations: 1 } });
  expect(run.warnings.map(({ setting }) => setting)).toContain('prompt-bridge-adapt');
  expect(run.answer!.value).toMatchObject({ score: 0 });
});
