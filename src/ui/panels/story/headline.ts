/** Letters of a headline. */
const most = 90;

/** A problem in one line: its last question, else its first sentence, cut between words where it is too long. */
export function headline(prompt: string): string {
  const text = prompt.trim().replace(/\s+/g, ' ');
  const sentences = text.match(/.+?(?:[.?!](?=\s|$)|$)/g)?.map((sentence) => sentence.trim()) ?? [];
  const line = sentences.findLast((sentence) => sentence.endsWith('?')) ?? sentences[0] ?? '';
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(' ', most) > 0 ? line.lastIndexOf(' ', most) : most)} …`;
}
