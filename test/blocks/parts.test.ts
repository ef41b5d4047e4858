import { expect, it } from 'vitest';
import { partsOf, withPart } from '../../src/blocks/parts';

const code = '// part: size\nconst size = 1;\n// part: speed\nconst speed = 2;';

it('writes one part anew and leaves the others', () => {
  expect(partsOf(code)).toEqual(['size', 'speed']);
  expect(withPart(code, 'size', 'const size = 9;')).toBe(
    '// part: size\nconst size = 9;\n// part: speed\nconst speed = 2;',
  );
  expect(withPart(code, 'speed', '// part: speed\nconst speed = 7;')).toBe(
    '// part: size\nconst size = 1;\n// part: speed\nconst speed = 7;',
  );
});

it('takes a whole program as a whole, and so where there are no parts', () => {
  const whole = code.replace('1', '5');
  expect(withPart(code, 'size', whole)).toBe(whole);
  expect(withPart('', 'program', 'new')).toBe('new');
});
