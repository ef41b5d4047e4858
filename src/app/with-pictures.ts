import { toBase64 } from '../base/base64';
import type { GenerateRequest, Message } from '../contract/engine';
import { engineError } from '../contract/errors';
import type { Player } from '../runs/player';
import type { Blobs } from '../store/blobs';

/** The same player; the pictures that its requests name are put in on the way to the model. */
export const withPictures = (player: Player, blobs: Pick<Blobs, 'get'>): Player => ({
  ...player,
  async model(signal) {
    const model = await player.model(signal);
    return {
      async *generate(request, aborted) {
        return yield* model.generate(await filled(request, blobs), aborted);
      },
      score: (request, aborted) => model.score(request, aborted),
    };
  },
});

/** @throws MissingFile when a picture is not on this device. */
async function filled(request: GenerateRequest, blobs: Pick<Blobs, 'get'>): Promise<GenerateRequest> {
  return { ...request, messages: await Promise.all(request.messages.map((message) => seen(message, blobs))) };
}

async function seen(message: Message, blobs: Pick<Blobs, 'get'>): Promise<Message> {
  if (typeof message.content === 'string') return message;
  const content = await Promise.all(
    message.content.map(async (part) =>
      part.type === 'image' ? { ...part, data: await dataOf(part.blob, blobs) } : part,
    ),
  );
  return { ...message, content };
}

async function dataOf(sha256: string, blobs: Pick<Blobs, 'get'>): Promise<string> {
  const blob = await blobs.get(sha256);
  if (!blob)
    throw engineError(
      'MissingFile',
      `The picture ${sha256.slice(0, 12)}… is not on this device. Add it to the problem again.`,
    );
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type || 'image/png'};base64,${toBase64(bytes)}`;
}
