import { expect, it } from 'vitest';
import { withPictures } from '../../src/app/with-pictures';
import { user, type GenerateRequest } from '../../src/contract/engine';
import { memoryStore } from '../../src/store/open';
import { never, outcome } from '../support/collect';
import { scripted } from '../support/scripted';

it('puts the pictures in that a request names, and leaves the request as it was', async () => {
  const { blobs } = memoryStore();
  const sha256 = await blobs.put(new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }), 'test');
  const model = scripted();
  const player = { can: model.can, concurrency: 1, ref: async () => model.ref, model: async () => model };
  const ask = async (request: GenerateRequest) =>
    outcome((await withPictures(player, blobs).model(never())).generate(request, never()));
  const request = {
    messages: [{ role: 'user' as const, content: [{ type: 'image' as const, blob: sha256 }] }, user('Hi')],
  };
  await ask(request);
  expect(model.calls[0]!.messages).toEqual([
    { role: 'user', content: [{ type: 'image', blob: sha256, data: 'data:image/png;base64,AQID' }] },
    user('Hi'),
  ]);
  expect(JSON.stringify(request)).not.toContain('data:');
  const lost = { messages: [{ role: 'user' as const, content: [{ type: 'image' as const, blob: 'f'.repeat(64) }] }] };
  await expect(ask(lost)).rejects.toMatchObject({
    name: 'MissingFile',
    message: expect.stringContaining('ffffffffffff'),
  });
});
