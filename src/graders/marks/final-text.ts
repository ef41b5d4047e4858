/** "Answer:" at the start of a line, decorated or not. */
const label = /^[\s>#*_`•-]*(?:(?:the|my|your)\s+)?(?:final\s+)?answer[\s*_`]*[:=][\s*_]*/gim;

/**
 * What is handed in when the answer is a text and not a value: all that stands after the last line that begins with
 * "Answer:", over as many lines as there are; the whole text where no line does, or where nothing follows.
 */
export function finalText(text: string): string {
  const last = [...text.matchAll(label)].at(-1);
  return (last && text.slice(last.index + last[0].length).trim()) || text.trim();
}
