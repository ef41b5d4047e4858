import { readFiles } from '../base/read-files';
import { programSource, type ProgramTest } from '../contract/program';
import { bundle, repositoryOf } from '../contract/repository';
import type { Item, ToolGrader } from '../contract/task';
import { programTests } from './marks/program-tests';

const { read } = programTests('', 'javascript');

/** The project with the files of the answer in place passes all hidden tests. Files that the answer does not give stay as they were. */
const grader: ToolGrader = {
  title: 'Hidden tests of a project',
  tool: 'javascript',
  source({ text }, item) {
    const repository = repositoryOf(item.problem);
    const changed = readFiles(text);
    if (!repository || !Object.keys(changed).length) return null;
    return programSource({ code: bundle({ ...repository.files, ...changed }), tests: testsOf(item) });
  },
  read,
};
export default grader;

function testsOf({ target }: Item): readonly ProgramTest[] {
  const { tests } = (target ?? {}) as { readonly tests?: readonly ProgramTest[] };
  return Array.isArray(tests) ? tests : [];
}
