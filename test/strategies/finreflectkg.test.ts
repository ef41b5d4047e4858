import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const problem = { id: 'k', prompt: 'Acme owns Bolt. Bolt sells paint. Who owns Bolt?' };
const run = (options = {}) => ({ ...header({ strategy: 'finreflectkg', options }), problem });
const says = (...lines: string[]) => scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);
const facts = 'Acme | owns | Bolt\nIt | sells | paint';
const mended = 'Acme | owns | Bolt\nBolt | sells | paint';

it('mends the facts until neither the rules nor the critic have an issue, then answers with them', async () => {
  const model = says(facts, '- Say who sells paint.', mended, 'No issues.', 'Answer: Acme');
  const events = await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(5);
  const mend = String(model.calls[2]!.messages[0]!.content);
  expect(mend).toContain('- It | sells | paint: "It" names nothing');
  expect(mend).toContain('- Say who sells paint.');
  expect(model.calls[4]!.messages[0]!.content).toContain(mended);
  const scores = events.filter((event) => event.type === 'verdict-ready').map(({ verdict }) => verdict.score);
  expect(scores).toEqual([0.5, 1]);
  expect(events.at(-1)).toMatchObject({ answer: { value: 'Acme' } });
});

it('goes on while a rule is broken, even if the critic has nothing to say', async () => {
  const model = says(facts, 'No issues.', facts, 'No issues.', facts);
  await collect(play(run({ rounds: 2, give: 'the facts' }), { model }));
  expect(model.calls).toHaveLength(5);
});

it('counts a critic it cannot read and takes it for no verdict', async () => {
  const model = says(mended, 'Acme is a firm.');
  const events = await collect(play(run({ give: 'the facts' }), { model }));
  expect(model.calls).toHaveLength(2);
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'finreflectkg-critique' });
  expect(events.at(-2)).toMatchObject({ reason: 'no rule is broken, and the critic cannot be read' });
  expect(events.at(-1)).toMatchObject({ answer: { text: mended } });
});

it('has a single pass and a pass that brings names to one form; relations can be listed', async () => {
  const single = says(facts);
  await collect(play(run({ mode: 'single pass', give: 'the facts', relations: 'owns, sells' }), { model: single }));
  expect(single.calls).toHaveLength(1);
  expect(single.calls[0]!.messages[0]!.content).toContain('Use only these relations: owns, sells.');
  const multi = says('1. (Acme | owns | Bolt)', mended);
  const events = await collect(play(run({ mode: 'multi-pass', give: 'the facts' }), { model: multi }));
  expect(multi.calls).toHaveLength(2);
  expect(multi.calls[1]!.messages[0]!.content).toContain('Facts:\nAcme | owns | Bolt\n');
  expect(events.at(-1)).toMatchObject({ answer: { text: mended } });
});

it('asks for facts again when there are none, and answers without them when there never are', async () => {
  const model = says('Nothing here.', 'Hm.', 'Still nothing.', 'Answer: Acme');
  const events = await collect(play(run({ rounds: 1 }), { model }));
  expect(model.calls[2]!.messages[0]!.content).toContain(
    '- there is no line of the form "subject | relation | object"',
  );
  expect(model.calls[3]!.messages[0]!.content).not.toContain('Facts:');
  expect(events.at(-1)).toMatchObject({ answer: { value: 'Acme' } });
});

it('says so when there are no facts in what was said', async () => {
  const events = await collect(play(run({ mode: 'single pass', give: 'the facts' }), { model: says('Nothing here.') }));
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'facts' });
});
