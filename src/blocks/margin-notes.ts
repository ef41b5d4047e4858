import type { Reply } from '../contract/question';

/** What somebody marked and noted in a text, as an actor reads it; empty where nothing was said. */
export function notesInWords(text: string, { spans, note }: Pick<Reply<'label'>, 'spans' | 'note'>): string {
  const marks = spans
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, label, note: remark }) => {
      const quoted = text.slice(start, end).replace(/\s+/g, ' ').trim();
      return `- "${quoted}": ${[label, remark].filter(Boolean).join(', ')}`;
    });
  return [...marks, note.trim()].filter(Boolean).join('\n');
}
