import { plainText } from './plain-text';

/** For comparing words: plain characters, lower case, single spaces, no punctuation or quotes at the ends. */
export const normalText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}+\-$%]+|[^\p{L}\p{N}%+]+$/gu, '');
