export { readAnswer } from '../base/read-answer';

/** The last "Verdict: correct" or "Verdict: incorrect" of a review; also right/wrong, valid/invalid. Null when it has none. */
export function readVerdict(text: string): boolean | null {
  const found = [...text.matchAll(/\bverdict\b\W*(?:is\W*)?(in)?(correct|right|wrong|valid)\b/gi)].at(-1);
  if (!found) return null;
  const [, not, word] = found;
  return /wrong/i.test(word!) ? false : not === undefined;
}

/** Yes or no at the start of a reply, else the first one in it. Null when it says neither. */
export function readYesNo(text: string): boolean | null {
  const word = /\b(yes|no)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? null : word === 'yes';
}
