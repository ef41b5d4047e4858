/** Bytes of the beginning that are looked at. */
const enough = 65_536;

/**
 * The encoding of a text by its beginning: by its mark; as UTF-16 where every other byte is zero; as UTF-8 where it can be, else
 * as the Windows code page that spreadsheets of the West write.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, enough);
  const zeros = [0, 0];
  start.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  if (zeros[1]! > start.length / 4 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > start.length / 4 && zeros[1] === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of bytes that come in pieces, without the mark at its beginning and with \n as its only line end. */
export async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | undefined;
  let held = false;
  /** A carriage return at the end of a piece may be half of a line end. */
  const lines = (text: string, last: boolean): string => {
    const whole = held ? `\r${text}` : text;
    held = !last && whole.endsWith('\r');
    return (held ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  };
  for await (const bytes of pieces) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    yield lines(decoder.decode(bytes, { stream: true }), false);
  }
  yield lines(decoder?.decode() ?? '', true);
}

/** What stands where bytes were not of the encoding. */
export const unreadable = '\ufffd';
