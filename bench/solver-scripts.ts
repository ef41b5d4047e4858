import type { Scene } from '../src/base/scene';
import type { Item } from '../src/contract/task';
import molecules from '../src/tasks/data/molecules.json';
import programs from '../src/tasks/data/linear-programs.json';
import theorems from '../src/tasks/data/theorems.json';
import linearPrograms from '../src/tasks/linear-programs';
import moleculeGoals from '../src/tasks/molecules';
import rooms from '../src/tasks/rooms';
import theoremTask from '../src/tasks/theorems';
import type { Script } from './scripts';

const numberOf = ({ problem }: Item): number => Number(problem.id.split('-').at(-1));

/** Systems with a solver, a laboratory or a room, whose languages the bundled models cannot write. */
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
  'scene-weaver': {
    task: rooms,
    say: ({ target }, asked) => {
      if (/Judge this room/.test(asked)) return 'Realism: 9\nFit: 9';
      const { objects } = (target as unknown as { readonly way: Scene }).way;
      // It is all there after the first change.
      return JSON.stringify(
        asked.includes(`\n${objects.at(-1)!.name}: `) ? { tool: 'finish' } : { tool: 'add', objects },
      );
    },
  },
  m4olgen: { task: moleculeGoals, say: (item) => `SMILES: ${molecules.goals[numberOf(item)]!.reference}` },
};
