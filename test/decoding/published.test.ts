import { expect, it } from 'vitest';
import { user, type GenerateRequest } from '../../src/contract/engine';
import { candidatesIn, turnsOf } from '../../src/base/candidates';
import { readAnswer } from '../../src/base/read-answer';
import { never, outcome } from '../support/collect';
import { reasoningModel, thoughtsOn } from '../support/reasoning-model';

const questions = Array.from({ length: 120 }, (_none, index) => `question ${index}`);

/** Answers all questions greedily: the share that is right, and tokens. */
async function answered(decoding: NonNullable<GenerateRequest['decoding']> = []) {
  const model = reasoningModel();
  let right = 0;
  let tokens = 0;
  let spent = 0;
  const texts: string[] = [];
  for (const question of questions) {
    const request = {
      messages: [user(question)],
      temperature: 0,
      maxTokens: 400,
      ...(decoding.length ? { decoding } : {}),
    };
    const { text, usage, monitor } = await outcome(model.generate(request, never()));
    const report = monitor?.['suppress-reflection'] as { spent: number } | undefined;
    right += Number(readAnswer(text) === String(thoughtsOn(question).right));
    tokens += usage.output;
    spent += report?.spent ?? 0;
    texts.push(text);
  }
  return { accuracy: (100 * right) / questions.length, tokens, spent, texts };
}
const plain = await answered();

it('has a model whose reflections confirm as the published ones do', () => {
  const turns = plain.texts.flatMap((text) => turnsOf(candidatesIn(text)));
  const confirming = turns.filter((turn) => turn === 'confirms').length / turns.length;
  expect(confirming).toBeGreaterThan(0.9);
  expect(plain.accuracy).toBeGreaterThan(70);
  expect(plain.accuracy).toBeLessThan(95);
});

it('#52: stopping at the first candidate saves a quarter of the tokens and costs no more than three points', async () => {
  const early = await answered([{ id: 'stop-at-answer', options: { candidate: 1 } }]);
  expect(early.tokens / plain.tokens).toBeLessThan(0.755);
  expect(plain.accuracy - early.accuracy).toBeLessThanOrEqual(2.9);
  const third = await answered([{ id: 'stop-at-answer', options: { candidate: 3 } }]);
  expect(third.tokens).toBeGreaterThan(early.tokens);
  expect(third.tokens).toBeLessThan(plain.tokens);
});

it('#62: keeping a sure model from second thoughts saves tokens at equal accuracy, probes paid', async () => {
  const options = { every: 1, at: 'paragraph' };
  const calm = await answered([{ id: 'suppress-reflection', options }]);
  expect((calm.tokens - calm.spent) / plain.tokens).toBeLessThan(0.8);
  expect(calm.tokens).toBeLessThan(plain.tokens);
  expect(Math.abs(calm.accuracy - plain.accuracy)).toBeLessThanOrEqual(1);
  // Where it is not sure it writes what it would have written.
  const unsure = questions.flatMap((question, index) => (thoughtsOn(question).sure ? [] : [index]));
  expect(unsure.length).toBeGreaterThan(20);
  for (const index of unsure) expect(calm.texts[index]).toBe(plain.texts[index]);
});

it('a constant penalty shortens, a cue at the end lengthens', async () => {
  const words = 'wait';
  const less = await answered([{ id: 'constant-bias', options: { bias: -10, words } }]);
  const more = await answered([{ id: 'append-wait', options: { times: 1, cue: 'Wait' } }]);
  expect(less.tokens).toBeLessThan(plain.tokens);
  expect(more.tokens).toBeGreaterThan(plain.tokens);
});
