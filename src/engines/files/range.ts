/** What a server says of the part it sends: `bytes 5-9/10`. */
export interface ContentRange {
  /** Offset of the first byte. */
  readonly from: number;
  /** Length of the whole file; absent when the server does not know. */
  readonly total?: number;
}

/** Null when there is no such header, or the browser may not read it. */
export function contentRange(header: string | null): ContentRange | null {
  const parts = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header?.trim() ?? '');
  if (!parts) return null;
  const from = Number(parts[1]);
  return parts[2] === '*' ? { from } : { from, total: Number(parts[2]) };
}

/** Asks for all from an offset on. With a range browsers ask for bytes as they are, so lengths can be compared. */
export const rangeFrom = (offset: number): string => `bytes=${offset}-`;
