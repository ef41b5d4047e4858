import { normalText } from '../../base/normal-text';

/** Letters and digits; an apostrophe or a hyphen inside belongs to the word. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** For comparing words: case does not count, nor how a letter is put together. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** Whether the words stand in the text with no letter or digit around them. */
export function says(text: string, words: string): boolean {
  const [all, wanted] = [folded(text).replace(/\s+/g, ' '), folded(words).replace(/\s+/g, ' ').trim()];
  if (!normalText(wanted)) return wanted !== '' && all.includes(wanted);
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(`${before(all, at)}${all[at + wanted.length] ?? ''}`)) return true;
  return false;
}
const before = (text: string, at: number) => (at > 0 ? text[at - 1]! : '');
