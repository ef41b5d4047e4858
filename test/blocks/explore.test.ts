import { expect, it } from 'vitest';
import { explore, retold, type Trajectory } from '../../src/blocks/explore';
import { textOf } from '../../src/contract/engine';
import { strategy } from '../../src/contract/strategy';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';
import { nodeTools as tools } from '../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };
async function explored(lines: readonly string[], setting: Parameters<typeof explore>[1]) {
  let trajectory: Trajectory | undefined;
  const model = scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);
  const one = strategy({
    title: 'One',
    summary: 'One.',
    papers: [],
    family: 'loop',
    roles: ['actor'],
    options: {},
    calls: () => 9,
    async *run(context) {
      trajectory = yield* explore(context, setting);
      return trajectory.draft;
    },
  });
  const events = await collect(play(header({ problem }), { model, strategy: one, tools }));
  return { ...trajectory!, events, asked: model.calls.map(({ messages }) => messages.map(textOf)) };
}

it('searches, opens and answers, and keeps what it found', async () => {
  const lines = ['First look.\nSearch: Drum Gate', 'Open: building-drum-gate', 'Answer: Ines Jorrocks'];
  const run = await explored(lines, { actions: 5 });
  expect(run.asked[0]![0]).toContain('Who designed the Drum Gate?');
  expect(run.asked[1]!.at(-1)).toContain('[building-drum-gate] Drum Gate:');
  expect(run.answered).toBe(true);
  expect(run.draft).toMatchObject({ value: 'Ines Jorrocks' });
  expect(run.found).toContain('building-drum-gate');
  expect(retold(run)).toMatch(/^First look\.\nSearch: Drum Gate\nResult: \[[\s\S]*Answer: Ines Jorrocks$/);
});

it('has to answer after its last action, and takes no number of a search for an answer', async () => {
  const run = await explored(['Search: gates of 1620', 'Search: gates', 'It was Ines.\nAnswer: Ines'], { actions: 2 });
  expect(run.asked).toHaveLength(3);
  expect(run.asked[2]!.at(-1)).toContain('There are no more actions');
  expect(run.answered).toBe(false);
  const drafts = run.events.flatMap((event) => (event.type === 'draft-ready' ? [event.draft.value] : []));
  expect(drafts).toEqual([null, 'Ines']);
});

it('says so when there is no action, or nothing to open', async () => {
  const run = await explored(['I wonder.', 'Open: nowhere', 'Answer: unknown'], { actions: 3 });
  expect(run.events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  expect(run.asked[1]!.at(-1)).toContain('There was no action');
  expect(run.asked[2]!.at(-1)).toContain("There is no passage 'nowhere'");
});

it('leaves old results out of sight, and keeps the thoughts', async () => {
  const lines = ['Thought one.\nSearch: Drum Gate', 'Thought two.\nSearch: river', 'Answer: x'];
  const { asked } = await explored(lines, { actions: 3, window: 1 });
  const last = asked[2]!;
  expect(last[1]).toContain('Thought one.');
  expect(last[2]).toContain('(left out');
  expect(last[4]).toMatch(/\[river-/);
});

it('runs code where it may', async () => {
  const lines = ['```python\nprint(6 * 7)\n```', 'Answer: 42'];
  const { asked } = await explored(lines, { actions: 2, names: ['search', 'run'] });
  expect(asked[1]!.at(-1)).toContain('42');
}, 60_000);
