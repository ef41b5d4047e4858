import { expect, it } from 'vitest';
import { asksQuestion, promptSetOf } from '../../../src/contract/prompt-set';
import { canTrain, tuningSet } from '../../../src/lab/prompts/tuning-set';
import { givenVersions } from '../../../src/lab/prompts/version';
import pocketEasy from '../../../src/tasks/pocket-easy';
import pocketPrograms from '../../../src/tasks/pocket-programs';
import each from '../../../src/graders/each';

const [house] = givenVersions('solve', '{question} Think.', []);
const training = [3, 5, 8].map((index) => pocketEasy.item(index));

it('a set knows which prompt it tunes, and holds nothing but training problems', () => {
  const item = tuningSet(house!, training);
  const set = promptSetOf(item.problem)!;
  expect(set).toMatchObject({ prompt: 'solve', wording: '{question} Think.' });
  expect(set.examples.map(({ id }) => id)).toEqual(training.map(({ problem }) => problem.id));
  expect(JSON.stringify(item.problem)).not.toContain('target');
});

it('the same version and problems are the same set', () => {
  expect(tuningSet(house!, training).problem.id).toBe(tuningSet(house!, training).problem.id);
  expect(tuningSet(house!, training.slice(1)).problem.id).not.toBe(tuningSet(house!, training).problem.id);
});

it('answers to its problems are marked', () => {
  const item = tuningSet(house!, training);
  const of = training[1]!.problem.id;
  expect(each.grade({ text: `Answer: ${training[1]!.target}`, value: { of } }, item).score).toBe(1);
  expect(each.grade({ text: 'Answer: 123456', value: { of } }, item).score).toBe(0);
});

it('only what asks the question itself, and problems a rule can mark alone, are tuned', () => {
  expect(asksQuestion('{question} Think.')).toBe(true);
  expect(asksQuestion('{question} {draft}')).toBe(false);
  expect(asksQuestion('Think.')).toBe(false);
  expect(canTrain(pocketEasy.item(1))).toBe(true);
  expect(canTrain(pocketPrograms.item(1))).toBe(pocketPrograms.item(1).grader === 'answer');
});
