export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null when the line is longer than allowed. */
  readonly text: string | null;
  /** Bytes read so far, of whole pieces. */
  readonly bytes: number;
}

/** The lines of a UTF-8 file, piece by piece: memory holds one piece and one line of at most `longest` characters. */
export async function* linesOf(file: Blob, longest: number): AsyncGenerator<Line, void, void> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  const line = pending(longest);
  let bytes = 0;
  let number = 0;
  try {
    for (let ended = false; !ended;) {
      const { done, value } = await reader.read();
      ended = done;
      bytes += value?.length ?? 0;
      const pieces = decoder.decode(value, { stream: !done }).split('\n');
      const last = pieces.pop()!;
      for (const piece of pieces) {
        line.add(piece);
        yield { number: ++number, text: line.take(), bytes };
      }
      line.add(last);
    }
    const text = line.take();
    if (text !== '') yield { number: ++number, text, bytes };
  } finally {
    await reader.cancel();
  }
}

/** Gathers the pieces of one line and lets go of them when they are too many. */
function pending(longest: number) {
  let pieces: string[] = [];
  let length = 0;
  return {
    add(piece: string) {
      length += piece.length;
      if (length > longest) pieces = [];
      else pieces.push(piece);
    },
    take(): string | null {
      const text = length > longest ? null : pieces.join('');
      pieces = [];
      length = 0;
      return text;
    },
  };
}
