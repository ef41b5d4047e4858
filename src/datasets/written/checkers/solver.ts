import { linearSource, solvedOf, type LinearProgram } from '../../../contract/linear-program';
import { jsonField, type Checker } from '../checker';

const example: LinearProgram = {
  sense: 'max',
  objective: { chairs: 30, tables: 50 },
  constraints: [
    { terms: { chairs: 1, tables: 3 }, relation: '<=', value: 60 },
    { terms: { chairs: 1, tables: 1 }, relation: '<=', value: 40 },
  ],
  integers: ['chairs', 'tables'],
};

export const solver: Checker = {
  id: 'solver',
  title: 'Best value',
  summary: 'The answer is the best value of a linear or integer program, which the solver finds.',
  grader: 'number',
  prompt:
    'A chair brings 30 and takes 1 hour and 1 board; a table brings 50 and takes 3 hours and 1 board. There are 60 hours and 40 boards. What is the most that can be earned?',
  sample: 'Answer: 1400',
  fields: [
    {
      name: 'program',
      label: 'Program',
      help: 'As JSON: sense (max or min), objective, constraints, and which variables are whole. All are at least 0.',
      kind: 'text',
      example: JSON.stringify(example, null, 2),
    },
  ],
  fill: ({ program = '' }) => ({
    target: {
      tool: 'solver',
      source: linearSource(jsonField(program, 'The program') as unknown as LinearProgram),
      read(result) {
        const solved = solvedOf(result);
        if (solved?.objective == null) throw new RangeError(`The program has no best value: ${result.output}`);
        return { value: solved.objective, absolute: 1e-6, relative: 1e-4 };
      },
    },
  }),
};
