import { expect, it } from 'vitest';
import { openDatasets } from '../../src/app/datasets';
import { problemAt, problemSets, sizeOf } from '../../src/app/problems';
import { memoryStore } from '../../src/store/open';
import { tasks } from '../../src/tasks';

const about = { id: 'dataset-1', title: 'Sums', licence: 'CC0', source: 'sums.csv', grader: 'number' };
async function app() {
  const store = memoryStore();
  const datasets = await openDatasets(store);
  await datasets.add(
    about,
    [
      { prompt: '1+1?', target: 2 },
      { prompt: '1+2?', target: 3 },
    ],
    () => {},
  );
  return { tasks, store, datasets };
}

it('gives problems of bundled tasks and of datasets alike', async () => {
  const given = await app();
  expect((await problemAt(given, { task: 'examples', index: 1 })).problem.id).toBe('examples-1');
  expect(await problemAt(given, { task: 'dataset-1', index: 1 })).toEqual({
    problem: { id: 'dataset-1-1', prompt: '1+2?' },
    target: 3,
    grader: 'number',
  });
  expect(sizeOf(given, 'examples')).toBe(12);
  expect(sizeOf(given, 'pocket-easy')).toBeUndefined();
  expect(sizeOf(given, 'dataset-1')).toBe(2);
  expect(sizeOf(given, 'dataset-2')).toBe(0);
});

it('says what is not there', async () => {
  const given = await app();
  await expect(problemAt(given, { task: 'dataset-1', index: 2 })).rejects.toThrow(
    "no number 2 in 'Sums'; choose 0 to 1",
  );
  await expect(problemAt(given, { task: 'dataset-2', index: 0 })).rejects.toThrow("no task 'dataset-2' here");
});

it('lists them all, those that somebody brought last, and follows changes', async () => {
  const given = await app();
  const own = () => problemSets(given).filter((set) => set.own);
  expect(problemSets(given)).toHaveLength(tasks.size + 1);
  expect(own()).toEqual([
    { id: 'dataset-1', title: 'Sums', summary: 'Imported from sums.csv.', licence: 'CC0', size: 2, own: true },
  ]);
  let told = 0;
  given.datasets.subscribe(() => told++);
  await given.datasets.remove('dataset-1');
  expect([own(), told]).toEqual([[], 1]);
});

it('does not offer a set that was not stored to its end', async () => {
  const given = await app();
  const cut = () => {
    throw new Error('cut');
  };
  await expect(given.datasets.add({ ...about, id: 'dataset-3' }, [{ prompt: 'x', target: 1 }], cut)).rejects.toThrow(
    'cut',
  );
  expect(given.datasets.entries().map(({ id, complete }) => [id, complete])).toContainEqual(['dataset-3', false]);
  expect(problemSets(given).some(({ id }) => id === 'dataset-3')).toBe(false);
});
