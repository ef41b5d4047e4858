import type { Item } from '../src/contract/task';
import molecules from '../src/tasks/data/molecules.json';
import programs from '../src/tasks/data/linear-programs.json';
import theorems from '../src/tasks/data/theorems.json';
import linearPrograms from '../src/tasks/linear-programs';
import moleculeGoals from '../src/tasks/molecules';
import theoremTask from '../src/tasks/theorems';
import type { Script } from './scripts';

const numberOf = ({ problem }: Item): number => Number(problem.id.split('-').at(-1));

/** Systems with a solver or a laboratory, whose languages the bundled models cannot write. */
export const solverScripts: { readonly [strategy: string]: Script } = {
  'step-orlm': {
    task: linearPrograms,
    say: (item, asked) =>
      /Review the whole/.test(asked)
        ? 'Variables: 5\nObjective: 5\nConstraints: 5\nCode: 5'
        : `Code:\n\`\`\`json\n${JSON.stringify(programs[numberOf(item)]!.model)}\n\`\`\``,
  },
  lyra: {
    task: theoremTask,
    say: (item, asked) =>
      /Write the proof/.test(asked) ? theorems[numberOf(item)]!.proof : 'It follows step by step.',
  },
  m4olgen: { task: moleculeGoals, say: (item) => `SMILES: ${molecules.goals[numberOf(item)]!.reference}` },
};
