/** The text with the word put before one of its words, anywhere but at the very start. `random` is in [0, 1). */
export function insertWord(text: string, word: string, random: number): string {
  const places = [...text.matchAll(/(?<=\s)[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const at = places[Math.floor(random * places.length)] ?? text.length;
  return `${text.slice(0, at)}${at < text.length ? `${word} ` : ` ${word}`}${text.slice(at)}`;
}

/** Whether a text uses the word, whatever its case. */
export const mentions = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text);
