/**
 * Reads server-sent events out of text that was cut anywhere. `push` gives the data of the events that are complete,
 * several data lines joined by a newline; `end` gives the last one when the server left out its closing blank line.
 * Source: the HTML standard, "9.2.6 Interpreting an event stream". Event names and ids are not needed here.
 */
export function eventReader() {
  let line = '';
  let data: string[] = [];
  let begun = false;
  /** The last piece ended with a carriage return: a line feed that follows belongs to it. */
  let halfBreak = false;

  const read = (complete: string): string | null => {
    if (complete === '') {
      const event = data.length ? data.join('\n') : null;
      data = [];
      return event;
    }
    const colon = complete.indexOf(':');
    const field = colon < 0 ? complete : complete.slice(0, colon);
    // A line that begins with a colon is a comment: its field has no name.
    if (field === 'data') data.push(colon < 0 ? '' : complete.slice(colon + 1).replace(/^ /, ''));
    return null;
  };
  const readAll = (lines: readonly string[]) => lines.map(read).filter((event) => event !== null);

  return {
    push(piece: string): string[] {
      if (piece === '') return [];
      const text = begun ? piece : piece.replace(/^\uFEFF/, '');
      begun = true;
      const rest = halfBreak && text.startsWith('\n') ? text.slice(1) : text;
      halfBreak = rest === '' ? false : rest.endsWith('\r');
      const lines = (line + rest).split(/\r\n|\n|\r/);
      line = lines.pop() ?? '';
      return readAll(lines);
    },
    end(): string[] {
      return readAll([line, '']);
    },
  };
}
