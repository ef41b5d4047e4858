import { expect, it } from 'vitest';
import { played } from '../support/played';

const samples = ['Answer: 4', 'Answer: 5', 'So.\nAnswer: 4'];

it('reports every sign beside the most common answer', async () => {
  const lines = [...samples, { text: 'Yes', yes: 0.75 }, 'Answer: 4'];
  const { calls, purposes, answer, chosen, keys } = await played('internal-consistency', lines, {
    options: { samples: 3 },
  });
  expect(purposes).toEqual(['solve', 'solve', 'solve', 'verify', 'direct']);
  expect(calls[0]!.logprobs).toBe(0);
  expect(chosen).toEqual({
    key: expect.any(String),
    type: 'answer-chosen',
    of: keys[0],
    reason: '2 of 3 samples agree; P(True) 0.75; direct answer agrees; token entropy 0.05 nats',
  });
  expect(answer).toMatchObject({ value: '4' });
});

it('tells when the answer without steps differs, and never takes it for a sample', async () => {
  const { chosen, drafts } = await played('internal-consistency', [...samples, 'No', 'Answer: 5'], {
    options: { samples: 3 },
  });
  expect(chosen!.reason).toMatch(/direct answer differs/);
  expect(drafts).toEqual(['4', '5', '4']);
});

it('asks for no more than it is told', async () => {
  const options = { samples: 3, entropy: false, truth: false, direct: false };
  const { calls, chosen } = await played('internal-consistency', samples, { options });
  expect(calls.map(({ logprobs }) => logprobs)).toEqual([undefined, undefined, undefined]);
  expect(chosen!.reason).toBe('2 of 3 samples agree');
});

it('says what could not be read', async () => {
  const options = { samples: 2, entropy: false };
  const { chosen, warnings } = await played(
    'internal-consistency',
    (asked) => (/only the final answer|Yes or No/.test(asked) ? 'Well.' : 'Answer: 4'),
    { options },
  );
  expect(chosen!.reason).toMatch(/direct answer unreadable/);
  expect(warnings).toHaveLength(0);
});
