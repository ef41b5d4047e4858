import { at } from '../base/chance';
import type { Json } from '../base/json';
import { writeFiles } from '../base/read-files';
import type { ProgramTest } from '../contract/program';
import type { Files } from '../contract/repository';
import type { Task } from '../contract/task';
import repositories from './data/repositories.json';
import { whole } from './families/generator';

/** A few modules with one fault, and what somebody complains about. */
export interface MiniRepository {
  readonly id: string;
  readonly issue: string;
  readonly files: Files;
  readonly visible: readonly ProgramTest[];
  readonly hidden: readonly ProgramTest[];
  /** A change that mends it. */
  readonly fix: { readonly path: string; readonly old: string; readonly new: string };
}
export const miniRepositories = repositories as unknown as readonly MiniRepository[];

const prompt = ({ issue, files }: MiniRepository): string =>
  `A small JavaScript project has a fault. ${issue}

${writeFiles(files)}

Mend it. Give each file that you change in the same form, complete.`;

/** @throws RangeError when there is no repository of that number. */
const task: Task = {
  title: 'Mini repositories',
  summary: 'Projects of three modules with one fault and a complaint, marked by hidden tests of the mended project.',
  licence: 'MIT',
  size: miniRepositories.length,
  item(index) {
    const repository = at(miniRepositories, whole(index));
    const { id, files, visible, hidden } = repository;
    return {
      problem: {
        id: `mini-repositories-${index}`,
        prompt: prompt(repository),
        extra: { files, tests: visible } as unknown as Json,
      },
      target: { tests: hidden } as unknown as Json,
      grader: 'repository-tests',
      tags: [id],
    };
  },
};
export default task;
