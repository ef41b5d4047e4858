import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toolKinds } from '../../src/tools';
import { never } from '../support/collect';
import { nodeTools, pace } from '../support/tools';
import { cases } from './cases';
import { asksOfTool } from './conformance';

it('finds every file of the folder by name, and each has its cases', () => {
  const files = readdirSync('src/tools').filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect([...toolKinds.keys()].sort()).toEqual(files.map((name) => name.slice(0, -3)).sort());
  expect(Object.keys(cases).sort()).toEqual([...toolKinds.keys()].sort());
});

it.each([...toolKinds])('%s says what it is', async (_name, fetched) => {
  const { title, summary } = await fetched();
  expect(title).toBeTruthy();
  expect(summary).toMatch(/\.$/);
});

// Python starts anew for each case, which takes long: the built page is asked them.
for (const name of [...toolKinds.keys()].filter((one) => one !== 'python'))
  asksOfTool(name, async (source, abort, times = 1) => {
    const signal = abort === undefined ? never() : abort === 0 ? AbortSignal.abort() : AbortSignal.timeout(abort);
    pace.times = times;
    return nodeTools
      .get(name)!
      .call(source, signal)
      .finally(() => (pace.times = 1));
  });
