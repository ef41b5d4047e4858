import { expect, it } from 'vitest';
import { usefulCalls } from '../../src/base/useful-calls';
import { play } from '../../src/worlds/session';
import type { WorldCall } from '../../src/contract/world';

const call = (name: string, given: WorldCall['arguments'] = {}): WorldCall => ({ function: name, arguments: given });
const of = (...calls: readonly WorldCall[]) => usefulCalls(play({ world: 'travel', seed: 1, calls }).log);

it('counts what changed something or gave what was used later', () => {
  const map = call('weather_map', { day: 'Mon' });
  expect(of(map, call('money'), call('answer', { text: 'Arvik' }))).toEqual({ useful: 1, made: 2 });
  expect(of(map, map, call('answer', { text: 'Arvik' }))).toEqual({ useful: 1, made: 2 });
  expect(of(call('cancel_booking', { id: 'b1' }))).toEqual({ useful: 1, made: 1 });
  expect(of(call('cancel_booking', { id: 'b7' }), call('docs', { function: 'money' }))).toEqual({ useful: 0, made: 1 });
});
