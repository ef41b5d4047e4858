import { expect, it } from 'vitest';
import { isDrawable } from '../../../src/ui/panels/story/drawable';

it('draws pictures and pages, and anything in tags where a picture was asked for', () => {
  expect(isDrawable('Here: <SVG viewBox="0 0 9 9"></SVG>', undefined)).toBe(true);
  expect(isDrawable('```html\n<p>Hi</p>\n```', undefined)).toBe(true);
  expect(isDrawable('<div>Hi</div>', undefined)).toBe(false);
  expect(isDrawable('<div>Hi</div>', '<p></p>')).toBe(true);
  expect(isDrawable('I cannot draw: 2 < 3', '<p></p>')).toBe(false);
});
