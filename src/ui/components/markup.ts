/**
 * Signs of markdown or math, each strict enough that sums ("4 * 7 = 28", "$5 and $7") and plain numbered steps
 * ("Step 1: …") show none: text without a sign is shown as it was written.
 */
const signs: readonly RegExp[] = [
  /^ {0,3}(?:`{3}|~{3})/m, // fence
  /^ {0,3}#{1,6} \S/m, // heading
  /`[^`\n]+`/, // code
  /\*\*[^\s*][^*]*\*\*|(?<!\w)__[^\s_][^_]*__(?!\w)/, // strong
  /(?<![\w*])\*[^\s*\d][^*\n]*[^\s*\d]\*(?![\w*])/, // emphasis, not a product
  /^ {0,3}[-*+] \D/m, // list; "- 5" is a sum
  /^ {0,3}\d{1,3}[.)] \D/m, // numbered list
  /^ {0,3}> ?\S/m, // quotation
  /^\|?(?: *:?-{3,}:? *\|)+/m, // table
  /\[[^\]\n]+\]\([^)\s]+\)/, // link or image
  /\$\$|\\\(|\\\[|\\(?:frac|sqrt|boxed|times|cdot|text)\b/, // math
  /(?<![\w$])\$[^\s$](?:[^$\n]*[^\s$])?\$(?![\w$])/, // math in a line
];

/** True when the text has something to render; a cheap test that reads the text a dozen times and builds nothing. */
export const hasMarkup = (text: string): boolean => signs.some((sign) => sign.test(text));
