/** The words of a reply that occur in the source text, each once, in the order of the reply. */
export function readWords(reply: string, source: string): readonly string[] {
  const there = new Set(source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const said = reply.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(said)].filter((word) => there.has(word));
}
