import { expect, it } from 'vitest';
import { played } from '../support/played';

const readings = (text: string) => text.split('What is 2+2?').length - 1;

it('puts the question twice into the wording the actor knows', async () => {
  const { asked, answer } = await played('re-reading', ['Answer: 4']);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^What is 2\+2\?\n\nRead the question again:\nWhat is 2\+2\?\n\nThink step by step/);
  expect(answer).toMatchObject({ value: '4' });
});

it('reads as often as it is told', async () => {
  const { asked } = await played('re-reading', ['Answer: 4'], { options: { readings: 3 } });
  expect(readings(asked[0]!)).toBe(3);
});

it('keeps the options of a choice after the last reading', async () => {
  const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };
  const { asked, answer } = await played('re-reading', ['Answer: B'], { problem });
  expect(readings(asked[0]!)).toBe(2);
  expect(asked[0]).toContain('A) 3\nB) 4');
  expect(answer).toMatchObject({ value: 'B' });
});
