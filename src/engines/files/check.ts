import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Wanted } from './wanted';

/** Lets a file pass and fails at its end when it is not what it should be: cache and reader then take none of it. */
export function checking({ bytes, sha256: digest }: Pick<Wanted, 'bytes' | 'sha256'>) {
  const hash = digest === undefined ? null : sha256.create();
  let length = 0;
  let wrong: string | null = null;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      length += piece.byteLength;
      hash?.update(piece);
      controller.enqueue(piece);
    },
    flush(controller) {
      const found = hash ? bytesToHex(hash.digest()) : undefined;
      if (bytes !== undefined && length !== bytes) wrong = `${length} bytes instead of ${bytes}`;
      else if (found !== digest?.toLowerCase()) wrong = `the SHA-256 ${found} instead of ${digest}`;
      if (wrong) controller.error(new Error(wrong));
    },
  });
  return {
    stream,
    /** What is wrong, once all has passed: "7 bytes instead of 8". */
    wrong: () => wrong,
    /** Bytes that have passed. */
    length: () => length,
  };
}

/** What is wrong with a file that is here; null when nothing is, or nothing is known of it. */
export async function wrongWith(response: Response, file: Pick<Wanted, 'bytes' | 'sha256'>): Promise<string | null> {
  const check = checking(file);
  await response.body
    ?.pipeThrough(check.stream)
    .pipeTo(new WritableStream())
    .catch(() => {});
  return check.wrong();
}
