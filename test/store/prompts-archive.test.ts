import fc from 'fast-check';
import { expect, it } from 'vitest';
import { versionOf, type PromptVersion } from '../../src/lab/prompts/version';
import { limits, promptsArchive, readPrompts } from '../../src/store/prompts-archive';
import { Malformed } from '../../src/store/validate';
import { memoryStore } from '../../src/store/open';

const version = (text: string, more: Partial<PromptVersion> = {}) =>
  versionOf({
    prompt: 'solve',
    text,
    title: 'Version 1',
    parent: null,
    origin: { kind: 'written' },
    createdAt: 1,
    ...more,
  });
const first = version('{question} One.');
const second = version('{question} Two.', {
  parent: first.id,
  origin: { kind: 'run', run: 'a'.repeat(64), strategy: 'opto-prime' },
});
const read = (text: string) => readPrompts(new Blob([text]));
const file = (prompts: unknown) => JSON.stringify({ format: 'redraft-prompts', version: 1, prompts });
const line = (more: object = {}) => ({ prompt: 'solve', title: 'T', text: '{question}', parent: null, origin: { kind: 'written' }, createdAt: 1, ...more }); // prettier-ignore

it('what is written is read again', async () => {
  expect(await read(promptsArchive([first, second]))).toEqual([first, second]);
});

it('a parent that is not in the file is forgotten', async () => {
  expect(await read(promptsArchive([second]))).toEqual([{ ...second, parent: null }]);
});

it.each([
  ['no JSON', 'hello', 'the file begins with "hello"'],
  ['another format', '{"format":"redraft-votes","version":1,"prompts":[]}', 'the file.format is "redraft-votes"'],
  ['a list', '[]', 'the file is a list of 0'],
  ['an empty wording', file([line({ text: ' ' })]), 'prompts[0].text is empty'],
  ['a wording without end', file([line({ text: 'x'.repeat(limits.text + 1) })]), 'has 20001 characters'],
  ['a name of the language', file([line({ prompt: 'constructor' })]), 'prompts[0].prompt is "constructor"'],
  ['a prototype', file([line({ prompt: '__proto__' })]), 'prompts[0].prompt is "__proto__"'],
  ['a parent that is not there', file([line({ parent: 4 })]), 'the parent of “T” is 4'],
  ['a parent of another prompt', file([line(), line({ prompt: 'direct', parent: 0 })]), 'was made from one of solve'],
  ['its own ancestor', file([line({ parent: 0 })]), 'is its own ancestor'],
  ['a circle', file([line({ parent: 1 }), line({ text: 'x', parent: 0 })]), 'is its own ancestor'],
  ['a script for a run', file([line({ origin: { kind: 'run', run: 'javascript:alert(1)', strategy: 'x' } })]), 'origin.run is "javascript:alert(1)"'], // prettier-ignore
  ['an origin nobody knows', file([line({ origin: { kind: 'magic' } })]), 'origin.kind is "magic"'],
  ['too many', file(Array.from({ length: limits.versions + 1 }, () => line())), 'the file has 2001 versions'],
])('a file with %s is refused, and the reason quotes it', async (_name, text, reason) => {
  await expect(read(text)).rejects.toThrow(reason);
});

it('a file that is too large is not read', async () => {
  const large = { size: limits.bytes + 1, text: () => Promise.reject(new Error('It was read.')) } as unknown as Blob;
  await expect(readPrompts(large)).rejects.toThrow('at most 4,000,000');
});

it('nonsense is refused or read, and never breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.json().map((value) => `{"format":"redraft-prompts","version":1,"prompts":[${value}]}`),
      ),
      async (text) => {
        const error = await read(text).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof Malformed).toBe(true);
      },
    ),
  );
});

it('a version that is kept is not written over', async () => {
  const { wordings } = memoryStore();
  await wordings.add([first]);
  await wordings.add([{ ...first, title: 'Another name' }, second]);
  expect((await wordings.list()).map(({ title, id }) => [title, id])).toEqual(
    expect.arrayContaining([
      ['Version 1', first.id],
      ['Version 1', second.id],
    ]),
  );
  await wordings.remove(first.id);
  expect(await wordings.list()).toEqual([second]);
});
