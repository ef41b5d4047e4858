import { expect, it } from 'vitest';
import grader from '../../src/graders/world-goals';
import type { Item } from '../../src/contract/task';

const item: Item = {
  problem: { id: 'w', prompt: 'Do it.', extra: { world: 'office', seed: 1 } },
  target: { goals: [{ that: 'it is so', path: 'a', is: 1 }] },
  grader: 'world-goals',
};

it('has nothing to run without calls or without a world', () => {
  expect(grader.source({ text: 'done' }, item)).toBeNull();
  expect(grader.source({ text: '{"function":"balance"}' }, { ...item, problem: { id: 'p', prompt: '?' } })).toBeNull();
});

it('makes the calls under the conditions they were made in, and ignores what cannot be read', () => {
  const text = '{"conditions":{"outages":2}}\n{"function":"balance","arguments":{}}';
  expect(JSON.parse(grader.source({ text }, item)!)).toMatchObject({ outages: 2, calls: [{ function: 'balance' }] });
  expect(grader.source({ text: '{"conditions":\n{"function":"balance"}' }, item)).not.toBeNull();
});

it('leaves ungraded what it has no goals for', () => {
  const result = { ok: true, output: '', value: { log: [], goals: [] } } as const;
  expect(grader.read(result, { ...item, target: 'x' })).toMatchObject({ score: null });
  expect(grader.read({ ok: false, reason: 'error', output: 'no world' }, item)).toEqual({ score: null, read: null, why: 'no world' }); // prettier-ignore
});

it('makes no more calls than a session may have', () => {
  const text = '{"function":"balance","arguments":{}}\n'.repeat(50);
  expect(JSON.parse(grader.source({ text: `${'balance()\n'.repeat(600)}` }, item)!).calls).toHaveLength(500);
  expect(JSON.parse(grader.source({ text }, item)!).calls).toHaveLength(50);
});
