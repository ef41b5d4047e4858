import { expect, it } from 'vitest';
import { readMarkup } from '../../src/base/read-markup';

it.each([
  ['Here:\n```svg\n<svg><rect/></svg>\n```\nDone.', '<svg><rect/></svg>'],
  ['```js\nlet a;\n```\n```html\n<div>x</div>\n```', '<div>x</div>'],
  ['Sure! <svg viewBox="0 0 1 1"><path/></svg> as you asked.', '<svg viewBox="0 0 1 1"><path/></svg>'],
  ['```\n<svg><g/></svg>', '<svg><g/></svg>'],
  ['<div><svg></svg></div>', '<div><svg></svg></div>'],
  ['1 < 2 and 3 > 2', null],
  ['nothing', null],
])('%j', (text, markup) => expect(readMarkup(text)).toBe(markup));
