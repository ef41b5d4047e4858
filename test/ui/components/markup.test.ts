import { expect, it } from 'vitest';
import { hasMarkup } from '../../../src/ui/components/markup';

it.each([
  'Step 1: pens: 4 * 7 = 28\nStep 2: books: 3 * 12 = 36\nAnswer: 64',
  '2*3*4 = 24 and 5*6',
  'It costs $5 and $7, so $12 in all.',
  '28 + 36 = 64\n- 5 = 59',
  'I am Pocket, a very small language model.',
  '3. 4 is more than 3',
  'a_b and c_d are names; x > 3 and y < 4',
  'is 5 - 3 --- or so',
  '',
])('takes %j for plain text', (text) => expect(hasMarkup(text)).toBe(false));

it.each([
  '**Step 1** is done',
  'this is *important*',
  '# Plan',
  '```js\n1 + 1\n```',
  'call `f(x)` now',
  '- first\n- second',
  '1. First, add.\n2. Then divide.',
  'so $x = 4$.',
  'so \\(x = 4\\).',
  '\\[ x = 4 \\]',
  '$$\nx\n$$',
  'the answer is \\boxed{36}',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'see [here](https://example.org)',
  '> quoted',
])('sees the markup of %j', (text) => expect(hasMarkup(text)).toBe(true));
