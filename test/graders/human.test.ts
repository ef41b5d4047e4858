import { expect, it } from 'vitest';
import human from '../../src/graders/human';
import { itemOf } from './marked';

it('leaves the mark to a person', () => {
  const grade = human.grade({ text: ' A poem. ' }, itemOf(null));
  expect(grade).toEqual({ score: null, read: null, why: 'A person marks test-0; nobody has yet.' });
});
