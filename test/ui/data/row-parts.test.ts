import { expect, it } from 'vitest';
import { partsOf } from '../../../src/ui/panels/data/row-parts';

const parts = (row: object) => Object.fromEntries(partsOf(JSON.stringify(row)).map(({ name, text }) => [name, text]));

it('shows what a trainer learns from, and nothing of where it comes from', () => {
  expect(
    parts({
      prompt: [
        { role: 'user', content: 'Q' },
        { role: 'assistant', content: 'A' },
      ],
      completion: [{ role: 'assistant', content: 'B' }],
      label: false,
      mask: null,
      weights: [0.12345, 2],
      seed: 7,
    }),
  ).toEqual({ prompt: 'user: Q\n\nassistant: A', completion: 'B', label: 'false', weights: '0.123 2' });
  expect(parts({ completions: ['a', 'b'], labels: [true, false] })).toEqual({
    completions: '1. a\n2. b',
    labels: 'right, wrong',
  });
});

it('shows where pictures stand', () => {
  const content = [{ type: 'image' }, { type: 'text', text: 'Q' }];
  expect(parts({ prompt: [{ role: 'user', content }], file_names: ['a.png', 'b.png'] })).toEqual({
    prompt: '[picture] Q',
    file_names: '"a.png"\n\n"b.png"',
  });
});

it('cuts what is long', () => {
  expect(parts({ prompt: 'x'.repeat(500) })['prompt']).toHaveLength(402);
});
