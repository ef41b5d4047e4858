import type { Checker } from '../checker';

export const exact: Checker = {
  id: 'exact',
  title: 'Text',
  summary: 'The answer is this text; case, spacing and final punctuation do not count.',
  grader: 'exact',
  prompt: 'What is the capital of France?',
  sample: 'Answer: paris',
  fields: [{ name: 'text', label: 'Right answer', help: '', kind: 'line', example: 'Paris' }],
  fill: ({ text = '' }) => ({ target: text.trim() }),
};
