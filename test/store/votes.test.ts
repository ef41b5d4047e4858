import { expect, it } from 'vitest';
import { memoryStore } from '../../src/store/open';
import { readVotes, votesArchive } from '../../src/store/votes-archive';
import { ann, bob, vote } from '../support/arena';

it('keeps votes in the order of time, each once, and takes one back', async () => {
  const { votes } = memoryStore();
  const [first, second] = [vote(ann, bob, 'left', 100), vote(bob, ann, 'bad', 200)];
  expect(await votes.add([second])).toBe(1);
  expect(await votes.add([second, first, first])).toBe(1);
  expect(await votes.list()).toEqual([first, second]);
  await votes.remove(second.id);
  expect(await votes.list()).toEqual([first]);
});

it('travels as a file and comes back the same', async () => {
  const given = [vote(ann, bob, 'left'), vote(bob, ann, 'tie')];
  expect(await readVotes(new Blob([votesArchive(given)]))).toEqual({ votes: given, problems: [] });
});

it('makes ids again and believes none', async () => {
  const honest = vote(ann, bob, 'left');
  const forged = { ...honest, id: 'x', left: { ...honest.left, contestant: { ...ann, id: bob.id } } };
  const { votes } = await readVotes(new Blob([votesArchive([forged])]));
  expect(votes).toEqual([honest]);
});

it('says what is wrong with a line and reads the others', async () => {
  const good = vote(ann, bob, 'left');
  const lines = votesArchive([good, { ...good, choice: 'up' as 'left' }]);
  const found = await readVotes(new Blob([lines, '{"half\n', lines.split('\n')[1]!]));
  expect(found.votes).toEqual([good, good]);
  expect(found.problems).toEqual([
    'Line 3: choice is "up"; expected one of "left", "right", "tie", "bad".',
    expect.stringContaining('Line 4: the line is "{\\"half"; expected JSON'),
  ]);
});

it('refuses a file of another kind, and an empty one', async () => {
  expect((await readVotes(new Blob(['{"format":"redraft","version":1}\n{}']))).problems).toEqual([
    'Line 1: format is "redraft"; expected one of "redraft-votes".',
  ]);
  expect(await readVotes(new Blob([]))).toMatchObject({ votes: [], problems: [expect.stringContaining('empty')] });
});
