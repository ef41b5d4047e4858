import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

const session = (...log: { function: string; outcome: string }[]) => [
  {
    type: 'tool-end',
    tool: 'worlds',
    source: '',
    result: { ok: true, output: '', value: { log: log.map((call) => ({ ...call, arguments: {} })) } },
  },
];

it('names the step that was not got past', () => {
  const worked = session({ function: 'gather', outcome: 'ok' });
  expect(readOf('call-failures', worked, { score: 0 })).toMatchObject({ chain: [1, 1], use: [0, 1] });
  expect(readOf('call-failures', session(), { score: 0 })).toMatchObject({ search: [1, 1] });
});

it('says nothing of what was solved, was not marked, or was in no world', () => {
  expect(readOf('call-failures', session(), { score: 1 })).toBeNull();
  expect(readOf('call-failures', session())).toBeNull();
  expect(readOf('call-failures', [], { score: 0 })).toBeNull();
});
