import { expect, it } from 'vitest';
import { abstains } from '../../src/base/abstains';

it.each([
  'unknown',
  'Unknown.',
  'It is not stated in the passages',
  'I do not know',
  "I don't know.",
  'not mentioned',
  'The passages do not say',
  'No answer',
  'N/A',
])('%j is no answer', (text) => expect(abstains(text)).toBe(true));

it.each(['1912', 'Note Hall', 'Aldmere', 'the unknown soldier', 'Nora', 'Noneby', 'knot'])('%j is one', (text) =>
  expect(abstains(text)).toBe(false),
);
