import type { Json } from '../../../base/json';
import type { ProgramTask, ProgramTest } from '../../../contract/program';
import { jsonField, type Checker } from '../checker';

const fields = (call: (argument: string) => string): Checker['fields'] => [
  { name: 'signature', label: 'Function', help: 'Its name and parameters.', kind: 'line', example: 'double(n)' },
  {
    name: 'visible',
    label: 'Tests the model sees',
    help: 'One a line: a call, =>, and what it gives as JSON.',
    kind: 'text',
    example: `${call('2')} => 4`,
    optional: true,
  },
  {
    name: 'hidden',
    label: 'Hidden tests',
    help: 'They mark the answer, and so do those above.',
    kind: 'text',
    example: `${call('-3')} => -6\n${call('0')} => 0`,
    optional: true,
  },
];

const tests = (language: ProgramTask['language'], title: string, sample: string): Checker => ({
  id: `${language}-tests`,
  title,
  summary: `A ${title.replace(' tests', '')} function passes all its tests.`,
  grader: `${language}-tests`,
  prompt: 'Return twice the number n.',
  sample,
  fields: fields((argument) => `double(${argument})`),
  fill({ signature = '', visible = '', hidden = '' }) {
    const { entry, parameters } = readSignature(signature);
    const [seen, unseen] = [readTests(visible), readTests(hidden)];
    if (!seen.length && !unseen.length) throw new RangeError('There is no test; write one such as double(2) => 4.');
    const extra: ProgramTask = { language, entry, parameters, tests: seen };
    return { extra: extra as unknown as Json, target: [...seen, ...unseen] as unknown as Json };
  },
});
export const javascriptTests = tests('javascript', 'JavaScript tests', '```js\nfunction double(n) {\n  return 2 * n;\n}\n```'); // prettier-ignore
export const pythonTests = tests('python', 'Python tests', '```python\ndef double(n):\n    return 2 * n\n```');

function readSignature(text: string): { readonly entry: string; readonly parameters: readonly string[] } {
  const [, entry, inside = ''] = /^\s*([A-Za-z_$][\w$]*)\s*\(([^()]*)\)\s*$/.exec(text) ?? [];
  if (!entry) throw new RangeError(`The function is "${text}"; write its name and parameters, such as double(n).`);
  return { entry, parameters: inside.split(',').map((name) => name.trim()).filter(Boolean) }; // prettier-ignore
}

function readTests(text: string): readonly ProgramTest[] {
  return text.split('\n').flatMap((line, index): ProgramTest[] => {
    if (!line.trim()) return [];
    const arrow = line.lastIndexOf('=>');
    const call = line.slice(0, arrow).trim();
    if (arrow < 0 || !call) throw new RangeError(`Line ${index + 1} of the tests is "${line}"; write double(2) => 4.`);
    return [{ call, expect: jsonField(line.slice(arrow + 2).trim(), `What line ${index + 1} of the tests gives`) }];
  });
}
