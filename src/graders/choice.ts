import { letterOf } from '../base/read-answer';
import { closed } from './marks/closed';

/** The option's letter or its text, in the answer as in the target. Where a text is also a letter, the letter counts. */
export default closed<string>({
  title: 'Multiple choice',
  needs: 'the letter or the text of one of its choices',
  target: ({ target, problem: { choices } }) =>
    choices && typeof target !== 'object' ? letterOf(String(target), choices) : null,
  right: (read, target, { problem }) => letterOf(read, problem.choices ?? []) === target,
});
