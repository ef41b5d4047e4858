import { expect, it } from 'vitest';
import { played } from '../support/played';

/** Candidate n is right when n is 2. */
const script = (asked: string, call: number) => {
  if (asked.includes('another approach')) return `<prompt>[question] way ${call % 4}</prompt>`;
  return asked.includes('way 2') ? 'Answer: 2' : 'Answer: 1';
};

it('finds the prompt that is preferred, by the known answers', async () => {
  const options = { candidates: 5, rounds: 12, examples: 1 };
  const run = await played('apohf', script, { known: '2', options });
  expect(run.answer).toMatchObject({ text: '{question} way 2', value: { score: 1 } });
  expect(run.purposes.filter((purpose) => purpose === 'vary-wording')).toHaveLength(4);
  expect(run.stop).toBe('12 comparisons of 5 prompts');
  const { duels } = run.answer!.value as unknown as { duels: [number, number][] };
  expect(duels).toHaveLength(12);
  expect(duels.at(-1)).toContain(1);
});

it('asks a person in every round when it is told to', async () => {
  const options = { candidates: 3, rounds: 4, examples: 1, by: 'a person' };
  const run = await played('apohf', script, { known: '2', options });
  const asked = run.events.flatMap((event) => (event.type === 'human-end' ? [event.question] : []));
  expect(asked).toHaveLength(4);
  expect(asked[0]).toMatchObject({ kind: 'choose', options: [expect.any(String), expect.any(String)] });
});

it('leaves out what it cannot read, and compares nothing when one prompt is left', async () => {
  const run = await played('apohf', () => 'Answer: 1', { known: '2', options: { candidates: 3, rounds: 4 } });
  expect(run.warnings).toHaveLength(2);
  expect(run.stop).toBe('0 comparisons of 1 prompts');
});
