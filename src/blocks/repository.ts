import { writeFiles } from '../base/read-files';
import { programSource, programTaskOf, reportOf, type ProgramTest } from '../contract/program';
import { bundle, placeIn, repositoryOf, type Files } from '../contract/repository';
import type { Context, Steps } from '../contract/strategy';
import { posed } from './posed';

/** What an agent can do with a project. */
export interface Action {
  readonly kind: 'search' | 'view' | 'edit' | 'test' | 'finish';
  readonly of: string;
  /** Code blocks that stand below. */
  readonly blocks: readonly string[];
}
export interface Done {
  readonly files: Files;
  readonly observation: string;
  /** Share of the tests that pass; null where nothing was run. */
  readonly share: number | null;
}

/** The project of a problem; for any other problem one empty file, which is to hold the program. */
export function projectOf(context: Context): {
  readonly files: Files;
  readonly tests: readonly ProgramTest[];
  readonly question: string;
} {
  const repository = repositoryOf(context.problem);
  if (repository) return { ...repository, question: context.problem.prompt };
  const task = programTaskOf(context.problem);
  const wanted = task ? `module.exports = { ${task.entry} }` : 'console.log of the answer';
  const tests = (task?.tests ?? []).map((test) =>
    'call' in test ? { ...test, call: `load('program').${test.call}` } : test,
  );
  return { files: { 'program.js': `// To be written; ends with ${wanted}.\n` }, tests, question: posed(context) };
}

/** The first action in a text: a line that begins with its name. Null when there is none. */
export function readAction(text: string): Action | null {
  const found = /^\W*(?:action\W+)?(search|view|edit|test|finish)\b[ \t:`*]*([^\n`*]*)/im.exec(text);
  if (!found) return null;
  const blocks = [...text.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([, code]) => code!);
  return { kind: found[1]!.toLowerCase() as Action['kind'], of: found[2]!.trim(), blocks };
}

/** Does it, on a copy: files are values. */
export async function* perform(
  context: Context,
  action: Action,
  files: Files,
  tests: readonly ProgramTest[],
): Steps<Done> {
  const seen = (observation: string) => ({ files, observation, share: null });
  if (action.kind === 'search') return seen(search(files, action.of));
  if (action.kind === 'view') return seen(view(files, action.of));
  if (action.kind === 'edit') return { ...edit(files, action), share: null };
  return { files, ...(yield* runTests(context, files, tests)) };
}

function search(files: Files, words: string): string {
  const hits = Object.entries(files).flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        words && line.toLowerCase().includes(words.toLowerCase()) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
      ),
  );
  return hits.slice(0, 12).join('\n') || `'${words}' stands in no file.`;
}

function view(files: Files, path: string): string {
  const text = files[path];
  if (text === undefined) return `There is no file '${path}'. There are: ${Object.keys(files).join(', ')}.`;
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => `${at + 1} ${line}`)
    .join('\n');
}

/** One block is the whole file, two are what to replace and by what. */
function edit(files: Files, { of: path, blocks }: Action): Omit<Done, 'share'> {
  const [old, by] = blocks;
  if (!path || old === undefined)
    return { files, observation: 'Nothing was edited: name a file, and give its text in a code block.' };
  if (by === undefined) return { files: { ...files, [path]: old }, observation: `${path} was written.` };
  const text = files[path] ?? '';
  const wanted = old.trim();
  if (text.split(wanted).length !== 2)
    return { files, observation: `Nothing was edited: the first block must stand exactly once in ${path}.` };
  return { files: { ...files, [path]: text.replace(wanted, () => by.trim()) }, observation: `${path} was edited.` };
}

async function* runTests(context: Context, files: Files, tests: readonly ProgramTest[]): Steps<Omit<Done, 'files'>> {
  const code = `${bundle(files)}\n${
    tests.length
      ? ''
      : Object.keys(files)
          .map((path) => `load(${JSON.stringify(path)});`)
          .join('\n')
  }`;
  const result = yield* context.call('javascript', programSource({ code, tests }));
  const report = reportOf(result);
  const passed = report?.tests.filter(({ outcome }) => outcome === 'pass').length ?? 0;
  const observation = result.output.replace(/\(line (\d+)\)/g, (whole, line: string) => {
    const place = placeIn(files, Number(line));
    return place ? `(${place.path}, line ${place.line})` : whole;
  });
  return { observation, share: tests.length ? passed / tests.length : Number(result.ok) };
}

/** The files that differ, as an answer. */
export function patch(before: Files, after: Files): string {
  const changed = Object.entries(after).filter(([path, text]) => before[path] !== text);
  return writeFiles(Object.fromEntries(changed));
}
