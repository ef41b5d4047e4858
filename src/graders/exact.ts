import { normalText } from '../base/normal-text';
import { readAnswer } from '../base/read-answer';
import { closed } from './marks/closed';

/** The same words: case, markup, spacing and punctuation at the ends do not count. A reply of one line is its own answer. */
export default closed<string>({
  title: 'Exact text',
  needs: 'a text',
  target: ({ target }) => (typeof target === 'string' && normalText(target) ? normalText(target) : null),
  read: (text, { problem }) => readAnswer(text, problem.choices) ?? onlyLine(text),
  right: (read, target) => normalText(read) === target,
});

function onlyLine(text: string): string | null {
  const lines = text.split('\n').filter((line) => normalText(line));
  return lines.length === 1 ? lines[0]!.trim() : null;
}
