import type { Problem } from '../../src/contract/task';

/** A problem that is answered by a function, with two visible tests. */
export const double: Problem = {
  id: 'double',
  prompt: 'Return twice the number n.',
  extra: {
    language: 'javascript',
    entry: 'double',
    parameters: ['n'],
    tests: [
      { call: 'double(2)', expect: 4 },
      { call: 'double(-3)', expect: -6 },
    ],
  },
};
export const code = (body: string) => `\`\`\`js\nfunction double(n) { ${body} }\n\`\`\``;
export const right = code('return 2 * n;');
export const wrong = code('return n + 2;');
export const broken = code('return m * 2;');
