import { expect, it } from 'vitest';
import { drawn } from '../../src/app/drawn';
import { trainingFolder } from '../../src/app/training-folder';
import type { Source } from '../../src/exports/exporter';
import { drawnFile } from '../../src/exports/picture-files';
import { memoryStore } from '../../src/store/open';
import { collect, never } from '../support/collect';
import { sourceOf, sourceWith } from '../exports/source';

const picture = (text: string): string => `data:image/png;base64,${btoa(text)}`;
/** Draws any markup as a picture of its words; counts how often it is asked. */
function marking() {
  const asked: string[] = [];
  const call = async (source: string) => {
    const { markup } = JSON.parse(source) as { markup: string };
    asked.push(markup);
    const value = { width: 200, height: 200, picture: picture(markup), outline: [], faults: [] };
    return { ok: true as const, output: '', value };
  };
  return { asked, tools: new Map([['render', { name: 'render', call }]]) };
}
async function* each(...sources: readonly Source[]) {
  yield* sources;
}
const square = '<svg viewBox="0 0 9 9"><rect/></svg>';
const wanted = '<svg viewBox="0 0 9 9"><circle/></svg>';

it('draws every draft that is markup once, and what was wanted', async () => {
  const tools = marking();
  const problem = { id: 'p', prompt: 'Q' };
  const item = { problem, target: { markup: wanted }, grader: 'picture' };
  const source = sourceWith({ item }, { text: square, mark: 0.5 }, { text: `Here:\n${square}`, mark: 0.4 });
  const found = await collect(
    drawn({ marking: tools } as never, each(source, sourceOf({ text: '12', mark: 1 })), never()),
  );
  expect(tools.asked).toEqual([square, wanted]);
  expect([...found[0]!.drawings!.keys()]).toEqual(['#0', '#1']);
  expect(found[0]!.wanted?.picture).toBe(picture(wanted));
  expect(found[1]!.drawings).toBeUndefined();
});

it('leaves runs as they are where nothing can be drawn', async () => {
  const source = sourceOf({ text: square, mark: 1 });
  expect(await collect(drawn({ marking: { tools: new Map() } } as never, each(source), never()))).toEqual([source]);
});

it('puts pictures that models drew beside the lines that name them, each once', async () => {
  const folder = trainingFolder(memoryStore().blobs);
  const row = { images: [], drawn: { picture: picture('x') } };
  for (const side of ['train', 'test', 'train'] as const)
    folder.add({ kind: 'drawings-scored', side, row, files: [] } as never, '{}');
  const files = await folder.files();
  expect(files.map(({ path }) => path)).toEqual(['train.jsonl', 'test.jsonl', drawnFile(picture('x'))]);
  expect(await files[0]!.blob.text()).toBe('{}\n{}\n');
  expect(await files[2]!.blob.text()).toBe('x');
});
