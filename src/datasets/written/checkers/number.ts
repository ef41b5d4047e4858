import type { Checker } from '../checker';

export const number: Checker = {
  id: 'number',
  title: 'Number',
  summary: 'The answer is this number, or near enough to it.',
  grader: 'number',
  prompt: 'How many seconds are there in an hour?',
  sample: 'Answer: 3,600',
  fields: [
    { name: 'value', label: 'Right number', help: '', kind: 'line', example: '3600' },
    { name: 'within', label: 'May be off by', help: 'Empty: not at all.', kind: 'line', example: '', optional: true },
  ],
  fill({ value = '', within = '' }) {
    const right = numberIn(value, 'The right number');
    return { target: within.trim() ? { value: right, absolute: numberIn(within, 'What it may be off by') } : right };
  },
};

function numberIn(text: string, what: string): number {
  const value = Number(text.trim());
  if (!text.trim() || !Number.isFinite(value))
    throw new RangeError(`${what} is "${text}"; a number such as 9.81 is needed.`);
  return value;
}
