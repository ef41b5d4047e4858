import { expect, it } from 'vitest';
import { assistant, user } from '../../../src/contract/engine';
import { beginningOf, givenOf } from '../../../src/ui/panels/tokens/beginning';

const trace = (text: string) => ({ id: 0, text, logprob: -1, entropy: 0, alternatives: [] });
const asked = { request: { messages: [user('2+2?')] }, text: 'Two and 4' };

it('is the answer up to a token and another choice', () => {
  const tokens = ['Two', ' and', ' 4'].map(trace);
  expect(beginningOf(asked, tokens, 2, ' 5')).toBe('Two and 5');
  expect(beginningOf(asked, tokens, 0, 'Three')).toBe('Three');
});

it('begins after what was given already', () => {
  const forked = { request: { messages: [user('2+2?'), assistant('Two')] }, text: 'Two and 4' };
  expect(givenOf(forked)).toBe('Two');
  expect(beginningOf(forked, [' and', ' 4'].map(trace), 1, ' 5')).toBe('Two and 5');
});

it('is apart from a beginning whose continuation alone is the text', () => {
  expect(givenOf({ request: { messages: [user('?'), assistant('Step 1')] }, text: ' is done' })).toBe('');
});
