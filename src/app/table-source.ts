import { decoded, encodingOf } from '../datasets/decode';
import { formatOf } from '../datasets/formats';
import type { BadRow, Row } from '../datasets/row';

/** A table that somebody wants to import. It can be read more than once. */
export interface TableSource {
  readonly title: string;
  /** The name of the file, or the name on a hub. */
  readonly source: string;
  /** As its source says; empty when it says nothing. */
  readonly licence: string;
  /** `onShare` hears in [0, 1] how much of it was read. */
  rows(signal: AbortSignal, onShare?: (share: number) => void): AsyncGenerator<Row | BadRow, void, void>;
}

/** Bytes of the beginning that tell the format. */
const enough = 65_536;

/** A file of this device. It does not leave it. @throws RangeError when it is no table */
export async function fileSource(file: File): Promise<TableSource> {
  const beginning = new Uint8Array(await file.slice(0, enough).arrayBuffer());
  const text = new TextDecoder(encodingOf(beginning)).decode(beginning, { stream: true });
  if (!text.trim()) throw new RangeError(`'${file.name}' is empty; choose a file with a row for each problem.`);
  const format = formatOf(file.name, text);
  return {
    title: file.name.replace(/\.[^.]*$/, '') || file.name,
    source: file.name,
    licence: '',
    rows: (signal, onShare = () => {}) => format.rows(decoded(pieces(file, signal, onShare))),
  };
}

async function* pieces(file: File, signal: AbortSignal, onShare: (share: number) => void) {
  const reader = file.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      const { value } = await reader.read();
      signal.throwIfAborted();
      if (!value) return;
      // A browser may give megabytes at once; a row must not wait for them.
      for (let at = 0; at < value.length; at += enough) yield value.subarray(at, at + enough);
      done += value.length;
      onShare(file.size ? done / file.size : 1);
    }
  } finally {
    await reader.cancel();
  }
}
