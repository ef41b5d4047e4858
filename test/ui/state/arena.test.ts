import { expect, it, vi } from 'vitest';
import { Arena } from '../../../src/ui/state/arena.svelte';
import { contestant } from '../../support/lab';
import { labApp } from '../../support/lab-app';

const one = contestant('One');
const two = contestant('Two', { strategy: 'self-refine', options: { rounds: 1 } });
const three = contestant('Three', { strategy: 'self-consistency', options: { samples: 3 } });

async function opened(app = labApp()) {
  const arena = new Arena(app, () => [one, two, three]);
  await arena.open();
  arena.draw({ task: 'examples' });
  return arena;
}

it('draws a pair, has both write, and names them after the vote', async () => {
  const arena = await opened();
  expect(arena.phase).toBe('idle');
  await arena.next();
  expect(arena.phase).toBe('choosing');
  expect(arena.left!.run.problem).toEqual(arena.right!.run.problem);
  expect(arena.left!.run.seed).toBe(arena.right!.run.seed);
  await arena.vote('left');
  expect(arena).toMatchObject({ phase: 'revealed', chosen: 'left' });
  expect(arena.votes).toHaveLength(1);
  expect(arena.ratings.players[0]!.name).toBe(arena.battle!.left.contestant.id);
});

it('counts a vote once, however often a key is pressed', async () => {
  const arena = await opened();
  await arena.next();
  await Promise.all([arena.vote('left'), arena.vote('left'), arena.vote('right')]);
  expect(arena.votes).toHaveLength(1);
});

it('compares all pairs before it compares one twice', async () => {
  const arena = await opened();
  const pairs = new Set<string>();
  for (let votes = 0; votes < 3; votes++) {
    await arena.next();
    const { left, right } = arena.battle!;
    pairs.add([left.contestant.id, right.contestant.id].sort().join());
    await arena.vote('tie');
  }
  expect(pairs.size).toBe(3);
});

it('takes the last vote back and puts the pair away, for its names were seen', async () => {
  const arena = await opened();
  await arena.next();
  await arena.vote('bad');
  await arena.undo();
  expect(arena.votes).toEqual([]);
  expect(arena.phase).toBe('idle');
});

it('comes back as it was left, in the middle of a battle too', async () => {
  const app = labApp();
  const before = await opened(app);
  await before.next();
  const after = new Arena(app, () => []);
  await after.open();
  expect(after.contestants).toEqual(before.contestants);
  expect(after.source).toEqual(before.source);
  expect(after.battle).toEqual(before.battle);
  expect(after.phase).toBe('choosing');
  await after.vote('right');
  const last = new Arena(app, () => []);
  await last.open();
  expect(last).toMatchObject({ phase: 'revealed', chosen: 'right' });
});

it('asks prompts of one’s own, which nobody grades', async () => {
  const arena = await opened();
  arena.draw({ kind: 'own', prompts: '\n\n' });
  expect(arena.obstacles).toEqual(['There are no prompts yet.']);
  arena.draw({ prompts: 'Say something kind.\n\nSay something\nodd.' });
  expect(arena.obstacles).toEqual([]);
  await arena.next();
  expect(['Say something kind.', 'Say something\nodd.']).toContain(arena.battle!.problem.prompt);
  expect(arena.left!.grades.size).toBe(0);
});

it('takes votes of a file, each once, and says what it could not read', async () => {
  const arena = await opened();
  await arena.next();
  await arena.vote('left');
  const { votesArchive } = await import('../../../src/app/arena');
  const other = await opened();
  await other.import(new Blob([votesArchive(arena.votes), 'no vote\n']));
  await vi.waitUntil(() => other.votes.length === 1);
  expect(other.said).toContain('1 vote added, 0 known already. Line 3');
  await other.import(new Blob([votesArchive(arena.votes)]));
  expect(other.said).toBe('0 votes added, 1 known already.');
});

it('says why it cannot draw', async () => {
  const arena = await opened();
  arena.draw({ task: 'gone' });
  await arena.next();
  expect(arena.failure).toContain('gone');
  expect(arena.phase).toBe('idle');
});
