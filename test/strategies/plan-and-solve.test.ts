import { expect, it } from 'vitest';
import { played } from '../support/played';

const said = 'Plan: add.\nStep 1: 2 + 2 = 4\nAnswer: 4';

it('asks once for a plan and its execution', async () => {
  const { asked, purposes, answer } = await played('plan-and-solve', [said]);
  expect(purposes).toEqual(['plan-and-solve']);
  expect(asked[0]).toMatch(/^What is 2\+2\?\n\nUnderstand the problem, make a short plan/);
  expect(answer).toMatchObject({ text: said, value: '4' });
});

it('asks for what is given and for care in PS+', async () => {
  const { asked, purposes } = await played('plan-and-solve', [said], { options: { careful: true } });
  expect(purposes).toEqual(['plan-and-solve-plus']);
  expect(asked[0]).toMatch(/given numbers.*calculate each result carefully/s);
});

it('lists the options of a choice and reads a letter', async () => {
  const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };
  const { asked, answer } = await played('plan-and-solve', ['Plan: add.\nAnswer: B'], { problem });
  expect(asked[0]).toContain('B) 4');
  expect(answer).toMatchObject({ value: 'B' });
});
