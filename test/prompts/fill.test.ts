import { expect, it } from 'vitest';
import { prompts } from '../../src/prompts';
import { fill, slotsOf } from '../../src/prompts/fill';

it('fills every slot, and text in a slot is left as it is', () => {
  const filled = fill('critique', { question: 'What is {draft}?', draft: 'Answer: $& 4' });
  expect(filled).toContain('Question:\nWhat is {draft}?');
  expect(filled).toContain('Proposed solution:\nAnswer: $& 4');
});

it("prefers a run's own wording", () => expect(fill('retry', {}, { retry: 'No.' })).toBe('No.'));

it('says which slots there are when a wording asks for another', () =>
  expect(() => fill('solve', { question: 'x' }, { solve: '{problem}' })).toThrow(
    'has a slot {problem}; it can have: question',
  ));

it('says so when there is no such wording', () => expect(() => fill('sing', {})).toThrow("no wording 'sing'"));

it('keeps the words the bundled models were trained on', () => {
  const trained =
    'solve direct critique teach refine revise review retry retry-excluding verify confidence compare choose program debug';
  expect(Object.keys(prompts)).toEqual(expect.arrayContaining(trained.split(' ')));
  expect(prompts['retry']).toBe('Your answer is incorrect. Try again.');
  expect(slotsOf(prompts['refine']!)).toEqual(['question', 'draft', 'feedback']);
});
