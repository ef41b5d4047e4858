import { expect, it } from 'vitest';
import { strangeNames } from '../../src/base/strange-names';

const strange = (code: string) => strangeNames(code, ['Math', 'state']);

it('lets code use its own names, parameters and what is allowed', () => {
  const code = `
    // fetch stands in a comment
    function policy({ x, y }, id) {
      const near = (a, b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      let best = null, far = 9;
      for (const [key, apple] of state.apples.entries()) if (near(apple, { x, y }) < far) best = { ...apple, name: key };
      try { return best ? 'window' : \`no \${id}\`; } catch (error) { return error.message; }
    }`;
  expect(strange(code)).toEqual([]);
});

it.each([
  ['fetch("x")', ['fetch']],
  ['globalThis.fetch', ['globalThis']],
  ['this.x', ['this']],
  ['[].constructor', ['constructor']],
  ["[]['constructor']", ['constructor']],
  ['({ __proto__: 1 })', ['__proto__']],
  ['Math.max.prototype', ['prototype']],
  ['const { constructor: c } = Math; c("x")', ['constructor']],
  ['`${self.name}`', ['self']],
  ['import("x")', ['import']],
  ['true ? fetch : 1', ['fetch']],
])('finds what reaches out in %s', (code, names) => {
  expect(strange(code)).toEqual(names);
});
