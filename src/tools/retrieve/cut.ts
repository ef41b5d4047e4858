import type { GivenDocument, Passage } from '../../contract/passage';

/** Characters of a passage; paragraphs are put together up to here, and longer ones are cut at the ends of sentences. */
const most = 900;

/** A document as passages that can be found and read on their own, in their order. A heading titles what stands under it. */
export function cut({ id, title, text }: GivenDocument): readonly Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  let held = '';
  const done = () => {
    if (held)
      passages.push({
        id: `${id}-${passages.length + 1}`,
        title: heading ? `${title}: ${heading}` : title,
        text: held,
      });
    held = '';
  };
  for (const block of `\n${text.replace(/\r\n?/g, '\n')}`.split(/\n\s*\n|\n(?=#{1,6}\s)|(?<=\n#{1,6}\s[^\n]*)\n/)) {
    const headed = /^\s*#{1,6}\s+(.+?)\s*#*\s*$/.exec(block)?.[1];
    if (headed !== undefined) {
      done();
      heading = headed;
      continue;
    }
    for (const piece of pieces(block.trim())) {
      if (held && held.length + piece.length > most) done();
      held += `${held ? '\n' : ''}${piece}`;
    }
  }
  done();
  return passages;
}

function pieces(text: string): readonly string[] {
  if (text.length <= most) return text ? [text] : [];
  const all: string[] = [];
  let held = '';
  for (const sentence of text.match(/[^.!?\n]+(?:[.!?]+["')\]]*\s*|\n+|$)|[.!?\n]+/g) ?? []) {
    if (held && held.length + sentence.length > most) {
      all.push(held.trim());
      held = '';
    }
    held += sentence;
    // Text without sentences, a table say.
    for (; held.length > most; held = held.slice(most)) all.push(held.slice(0, most).trim());
  }
  return [...all, held.trim()].filter(Boolean);
}
