import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { readFiles, writeFiles } from '../../src/base/read-files';
import { programSource, reportOf } from '../../src/contract/program';
import { bundle, placeIn, repositoryOf } from '../../src/contract/repository';
import { graders } from '../../src/graders';
import task, { miniRepositories } from '../../src/tasks/mini-repositories';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';

const numbers = miniRepositories.map((_, index) => index);
const grade = (text: string, index: number) => gradeOf({ text }, task.item(index), { graders, tools }, never());

it.each(numbers)(
  'repository %i fails as it is, shows it in a visible test, and is mended by its fix',
  async (index) => {
    const { files, fix, visible } = miniRepositories[index]!;
    const mended = { [fix.path]: files[fix.path]!.replace(fix.old, fix.new) };
    expect(await grade(`I changed one file.\n\n${writeFiles(mended)}`, index)).toMatchObject({ score: 1 });
    expect(await grade(writeFiles({ [fix.path]: files[fix.path]! }), index)).toMatchObject({ score: 0 });
    const seen = reportOf(
      await tools.get('javascript')!.call(programSource({ code: bundle(files), tests: visible }), never()),
    )!;
    expect(seen.tests.map(({ outcome }) => outcome)).toEqual(['assertion', 'pass']);
  },
);

it('is wrong without a file, and where a file cannot be read', async () => {
  expect(await grade('It is the queue.', 0)).toMatchObject({ score: 0, why: 'there is nothing in it to run' });
  expect(await grade('File: cart.js\n```js\nconst = 1;\n```', 0)).toMatchObject({ score: 0 });
});

it('reads files back, and knows which line of the bundle is whose', () => {
  const { files } = repositoryOf(task.item(4).problem)!;
  expect(readFiles(writeFiles(files))).toEqual(files);
  const lines = bundle(files).split('\n');
  for (const path of Object.keys(files)) {
    const wanted = files[path]!.split('\n')[1]!;
    expect(placeIn(files, lines.indexOf(wanted) + 1)).toEqual({ path, line: 2 });
  }
  expect(placeIn(files, 1)).toBeNull();
});
