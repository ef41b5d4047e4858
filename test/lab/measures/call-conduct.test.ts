import { expect, it } from 'vitest';
import { worldSource } from '../../../src/contract/world';
import { readOf } from '../../support/measured';
import { nodeTools } from '../../support/tools';

const call = (name: string, given: object = {}) => ({ function: name, arguments: given as never });

/** Sessions that grow, as a run makes them. */
async function sessions(...calls: ReturnType<typeof call>[]) {
  const place = { world: 'workshop', seed: 1 };
  return Promise.all(
    calls.map(async (_, at) => {
      const source = worldSource({ ...place, calls: calls.slice(0, at + 1) });
      const result = await nodeTools.get('worlds')!.call(source, new AbortController().signal);
      return { type: 'tool-end', tool: 'worlds', source, result };
    }),
  );
}

it('looks at all calls of a run once', async () => {
  const events = await sessions(
    call('docs', { function: 'gather' }),
    call('gather', { material: 'log', count: 1 }),
    call('fly'),
    call('fly'),
  );
  expect(readOf('call-conduct', events)).toEqual({
    docs: [1, 1],
    assumptions: [0.5, 1],
    loops: [0.25, 1],
    calls: [4, 1],
  });
  expect(readOf('call-conduct', [])).toBeNull();
});
