import { expect, it } from 'vitest';
import { runs } from '../runs';
import { sourceOf } from '../source';
import { rowsOf, textOf } from './rows-of';

it('tells what was kept from what was fixed', () => {
  expect(rowsOf('keep-and-fix', 'sft', runs['kept']!).map(({ behaviour }) => behaviour)).toEqual(['keep']);
  expect(rowsOf('keep-and-fix', 'sft', runs['loop']!).map(({ behaviour }) => behaviour)).toEqual(['fix']);
  expect(rowsOf('keep-and-fix', 'sft', runs['harmed']!)).toEqual([]);
});

it('puts feedback in scope where it helped and out of it where it harmed', () => {
  const [helped] = rowsOf('feedback-scope', 'pair', runs['loop']!);
  expect(helped).toMatchObject({ scope: 'in', feedback: 'Step 1 is wrong: 2+2 = 4.', score_chosen: 1 });
  const [harmed] = rowsOf('feedback-scope', 'pair', runs['harmed']!);
  expect(harmed).toMatchObject({
    scope: 'out',
    chosen: [{ content: 'Answer: 12' }],
    rejected: [{ content: 'Answer: 13' }],
  });
});

it('distils a second turn that rose, with what it gained', () => {
  const [row] = rowsOf('second-turns-distilled', 'sft', runs['loop']!);
  expect(row).toMatchObject({ prompt: [{ content: 'Q' }], weight: 1 });
  expect(textOf(row!.completion)).toContain('Answer: 12');
  expect(rowsOf('second-turns-distilled', 'sft', runs['kept']!)).toEqual([]);
});

it('chains draft, feedback and refinement', () => {
  const [row] = rowsOf('refinement-chains', 'sft', runs['loop']!);
  expect(row!.feedback).toBe('Step 1 is wrong: 2+2 = 4.');
  expect(textOf(row!.completion)).toBe([row!.draft, row!.feedback, row!.refined].join('\n\n'));
});

it('prefers a teacher, unless the teacher is marked lower', () => {
  const [pair] = rowsOf('teacher-over-student', 'pair', runs['taught']!);
  expect([textOf(pair!.chosen), textOf(pair!.rejected)]).toEqual(['right', 'half']);
  const worse = sourceOf(
    { text: 'wrong', mark: 0 },
    { text: 'right', sees: 'wrong', role: 'reviser', mark: 1 },
    { text: 'half', sees: 'wrong', role: 'teacher', mark: 0 },
  );
  expect(rowsOf('teacher-over-student', 'pair', worse)).toEqual([]);
});

it('halves the reward with every turn, and takes off for saying the same again: 0.5² − 0.5·(1 − 2/3)', () => {
  const said = (text: string, value: string, mark: number, sees?: string) => ({
    text,
    value,
    mark,
    ...(sees ? { sees } : {}),
  });
  const [row] = rowsOf(
    'try-again-rewards',
    'reward',
    sourceOf(said('a', '15', 0), said('b', '15', 0, 'a'), said('c', '12', 1, 'b')),
  );
  expect(row!.reward).toBeCloseTo(0.25 - 0.5 / 3, 12);
  expect(row!.components).toEqual({ solved: 1, turns: 3, distinct: 2 });
  const [never] = rowsOf('try-again-rewards', 'reward', sourceOf(said('a', '15', 0), said('b', '15', 0, 'a')));
  expect(never!.reward).toBe(-0.25);
});

it('weighs tokens by what the feedback made of them', () => {
  expect(rowsOf('token-weights', 'token', runs['scored']!)).toMatchObject([
    { completion_ids: [0, 1], weights: [-2, 1], model: 'scripted', quant: 'q4' },
  ]);
});

it('names the first way that worked', () => {
  expect(textOf(rowsOf('first-working-way', 'sft', runs['smart']!)[0]!.completion)).toBe('equation');
  expect(rowsOf('first-working-way', 'sft', runs['samples']!)).toEqual([]);
});

it('rewards a chain for its improvement and for being short: (1 + tanh 1) · 0.9', () => {
  const [row] = rowsOf('reflection-rewards', 'reward', runs['loop']!);
  expect(row!.reward).toBeCloseTo((1 + Math.tanh(1)) * 0.9, 12);
  const long = sourceOf(...Array.from({ length: 6 }, (_, at) => ({ text: `${at}`, mark: 1 })));
  expect(rowsOf('reflection-rewards', 'reward', long)[0]!.reward).toBe(0);
});
