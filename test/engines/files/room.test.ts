import { expect, it } from 'vitest';
import { mustFit } from '../../../src/engines/files/room';

const storage = (quota: number | undefined, usage = 0) =>
  ({ estimate: async () => ({ ...(quota === undefined ? {} : { quota }), usage }) }) as StorageManager;

it('says both numbers when there is too little room', async () => {
  await expect(mustFit(800e6, storage(1e9, 700e6))).rejects.toMatchObject({
    name: 'NoRoom',
    message: '800 MB are needed and the browser has 300 MB left for this page.',
  });
});

it('lets pass what fits, and what nobody can tell', async () => {
  await mustFit(300e6, storage(1e9, 700e6));
  await mustFit(300e6, storage(undefined));
  await mustFit(300e6, { estimate: () => Promise.reject(new TypeError('no')) } as unknown as StorageManager);
});
