import { plainText } from '../../base/plain-text';

/** The first word that is yes or no; null when there is none. */
export function yesOrNo(reply: string): boolean | null {
  const word = /\b(yes|no)\b/i.exec(plainText(reply))?.[1]?.toLowerCase();
  return word === undefined ? null : word === 'yes';
}

/** Which of two answers a judge prefers: the last that it names by itself. Null when it names none. */
export function preferred(reply: string): 'A' | 'B' | 'tie' | null {
  const plain = plainText(reply).replace(/^["'([]+|["')\].!]+$/g, '');
  if (/^[ab]$/i.test(plain)) return plain.toUpperCase() as 'A' | 'B';
  const named = [
    ...plain.matchAll(/\b(?:(?:answer|option)[ -])?([AB])\b(?! (?:and|or)\b)|\b(tie|draw|equal(?:ly)?)\b/gi),
  ]
    .filter(([, letter]) => letter === undefined || letter === letter.toUpperCase())
    .at(-1);
  if (!named) return null;
  return named[1] ? (named[1] as 'A' | 'B') : 'tie';
}
