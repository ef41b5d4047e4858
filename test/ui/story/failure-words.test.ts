import { expect, it } from 'vitest';
import { engineErrorName } from '../../../src/contract/errors';
import { failureWords } from '../../../src/ui/panels/story/failure-words';

it.each(['OutOfMemory', 'DeviceLost', 'WorkerLost', 'MissingFile'])(
  'says of %s what to do, and how to go on',
  (name) => {
    expect(engineErrorName(Object.assign(new Error('x'), { name }))).toBe(name);
    const { what, next } = failureWords(name);
    expect(what).not.toContain(name);
    expect(next).toMatch(/resume/i);
  },
);

it('does not guess at an error it does not know', () => {
  for (const name of ['TypeError', 'constructor', ''])
    expect(failureWords(name)).toEqual({
      what: '',
      next: 'It can be resumed once the cause is gone.',
    });
});
