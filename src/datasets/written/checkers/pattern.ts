import type { Checker } from '../checker';

export const pattern: Checker = {
  id: 'pattern',
  title: 'Pattern',
  summary: 'A regular expression is found in the answer.',
  grader: 'regex',
  prompt: 'Write today’s date as year-month-day.',
  sample: 'Answer: 2031-05-04',
  fields: [
    { name: 'pattern', label: 'Pattern', help: 'As JavaScript writes it, without slashes.', kind: 'line', example: '^\\d{4}-\\d{2}-\\d{2}$' }, // prettier-ignore
    { name: 'flags', label: 'Flags', help: 'Such as i for any case.', kind: 'line', example: '', optional: true },
  ],
  fill: ({ pattern: source = '', flags = '' }) => ({ target: { pattern: source, flags: flags.trim() } }),
};
