import { expect, it } from 'vitest';
import { memoryStore } from '../../src/store/open';

it('counts rows and their bytes, blobs included', async () => {
  const store = memoryStore(() => 1);
  expect((await store.sizes()).blobs).toEqual({ rows: 0, bytes: 0 });
  await store.blobs.put(new Blob(['x'.repeat(5000)]), 'composer');
  await store.settings.set({ key: 'theme', initial: 'dark', accepts: (_value): _value is string => true }, 'light');
  const { blobs, settings } = await store.sizes();
  expect(blobs.rows).toBe(1);
  expect(blobs.bytes).toBeGreaterThan(5000);
  expect(blobs.bytes).toBeLessThan(5500);
  expect(settings).toEqual({ rows: 1, bytes: JSON.stringify({ key: 'theme', value: 'light' }).length });
});

it('takes long tables to be all alike', async () => {
  const store = memoryStore(() => 1);
  for (let seed = 0; seed < 500; seed++)
    await store.completions.put(`key-${String(seed).padStart(3, '0')}`, { text: 'y' } as never);
  const { completions } = await store.sizes();
  expect(completions.rows).toBe(500);
  expect(completions.bytes).toBeGreaterThan(500 * 40);
});
