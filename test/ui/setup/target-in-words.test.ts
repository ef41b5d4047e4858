import { expect, it } from 'vitest';
import { targetInWords } from '../../../src/ui/panels/setup/target-in-words';

it.each([
  ['B', 'B'],
  [42, '42'],
  [null, ''],
  [['Paris', 'Lutetia'], 'Paris\nLutetia'],
  [{ points: ['It is short.', 'It is kind.'] }, '· It is short.\n· It is kind.'],
  [{ value: 9.81, absolute: 0.05 }, '9.81 ± 0.05'],
  [{ value: 100, relative: 0.01 }, '100 ± 0.01 of it'],
  [{ all: ['a'], none: ['b'] }, 'all: ["a"]\nnone: ["b"]'],
] as const)('%j', (target, words) => expect(targetInWords(target)).toBe(words));

it('cuts what is too long to be read', () => expect(targetInWords('x'.repeat(5000))).toHaveLength(601));
