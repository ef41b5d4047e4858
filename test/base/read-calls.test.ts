import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCalls } from '../../src/base/read-calls';

const pay = [{ function: 'pay', arguments: { to: 'Ada', amount: 3 } }];

it.each([
  '{"function":"pay","arguments":{"to":"Ada","amount":3}}',
  'I pay.\n```json\n{"name": "pay", "args": {"to": "Ada", "amount": 3}}\n```',
  '[{"tool":"pay","parameters":{"to":"Ada","amount":3}}]',
  '{"type":"function","function":{"name":"pay","arguments":"{\\"to\\":\\"Ada\\",\\"amount\\":3}"}}',
  '{"tool_calls":[{"function":{"name":"pay","arguments":{"to":"Ada","amount":3}}}]}',
  '{"action":"pay","to":"Ada","amount":3}',
  'pay(to="Ada", amount=3)',
  "Action: pay(to='Ada', amount=3)",
])('reads %s', (text) => expect(readCalls(text)).toEqual(pay));

it('keeps the order and the task', () => {
  const text = 'First {"function":"a","arguments":{},"task":2}, then {"function":"b"} and {"no":"call"}.';
  expect(readCalls(text)).toEqual([
    { function: 'a', arguments: {}, task: 2 },
    { function: 'b', arguments: {} },
  ]);
});

it.each(['', 'I would look around.', '{"function":', '{"thought":"x"}', 'f(x'])('finds no call in %j', (text) =>
  expect(readCalls(text)).toEqual([]),
);

it('never fails, and reads what was written as JSON', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readCalls(text))));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z_]{1,9}$/), fc.dictionary(fc.string(), fc.jsonValue()), (name, given) => {
      const plain = JSON.parse(JSON.stringify({ function: name, arguments: given })) as object;
      expect(readCalls(`Now: ${JSON.stringify(plain)}`)).toEqual([plain]);
    }),
  );
});
