import { expect, it } from 'vitest';
import { passagesOf } from '../../src/contract/passage';
import type { RunEvent } from '../../src/contract/run';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = {
  id: 'q',
  prompt: 'Who designed the Drum Gate? Answer in a few words.',
  extra: { library: 'bundled', question: 'Who designed the Drum Gate?' },
};
const lines = ['Answer: nobody', 'Keywords: architect, granite', '1. Aldmere\n2. gate', 'Answer: Ines Jorrocks'];
const searches = (events: readonly RunEvent[]) =>
  events.flatMap((event) =>
    event.type === 'tool-end' ? [{ ...JSON.parse(event.source), found: passagesOf(event.result) }] : [],
  );

it('puts the keywords of all instructions into one query', async () => {
  const run = await played('gen-qr-ensemble', lines, { tools, problem, options: { instructions: 2 } });
  const [plain, widened] = searches(run.events);
  expect(plain).toMatchObject({ query: 'Who designed the Drum Gate?', top: 10, library: 'bundled' });
  expect(widened.query).toBe('Who designed the Drum Gate? architect granite Aldmere gate');
  expect(run.asked[1]).toMatch(/^List words/);
  expect(run.asked[2]).toMatch(/^Suggest search terms/);
  expect(run.asked[3]!.match(/^\[/gm)).toHaveLength(5);
  expect(run.answer!.value).toBe('Ines Jorrocks');
});

it('fuses a ranking for each', async () => {
  const options = { instructions: 2, merge: 'rank fusion', top: 4, constant: 30 };
  const run = await played('gen-qr-ensemble', lines, { tools, problem, options });
  const [, fused] = searches(run.events);
  expect(fused.query).toEqual([
    'Who designed the Drum Gate? architect granite',
    'Who designed the Drum Gate? Aldmere gate',
  ]);
  expect(fused).toMatchObject({ fuse: 30, top: 4 });
  expect(fused.found).toHaveLength(4);
  expect(fused.found[0].score).toBeLessThanOrEqual(2 / 31);
});

it('shows passages that a critic finds relevant, and leaves out what cannot be read', async () => {
  const fed = ['Answer: x', 'Yes', 'No', 'Well…', 'gate', 'Answer: y'];
  const options = { instructions: 1, feedback: 'critic' };
  const run = await played('gen-qr-ensemble', fed, { tools, problem, options });
  const [plain] = searches(run.events);
  expect(run.roles.filter((role) => role === 'critic')).toHaveLength(3);
  expect(run.asked[4]).toContain(`What helps:\n[${plain.found[0].id}]`);
  expect(run.asked[4]).not.toContain(`[${plain.found[1].id}]`);
  expect(run.asked[4]).not.toContain(`[${plain.found[2].id}]`);
  expect(run.warnings).toHaveLength(1);
});

it('goes on with the query alone where there are no keywords', async () => {
  const run = await played('gen-qr-ensemble', ['Answer: x', ',,', 'Answer: y'], {
    tools,
    problem,
    options: { instructions: 1 },
  });
  expect(searches(run.events)[1].query).toBe('Who designed the Drum Gate?');
  expect(run.warnings).toHaveLength(1);
});
