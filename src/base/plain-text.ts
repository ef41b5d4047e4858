/** What LaTeX and Markdown write around an answer, and what to put in its place. In this order. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, ' $1/$2'],
  [/\\(?:text|textbf|textit|mathrm|mathbf|operatorname|boxed|fbox)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:left|right|displaystyle)\b/g, ''],
  [/\\(?:times|cdot)\b/g, '×'],
  [/\\[()[\]]/g, ' '],
  [/\\[,;:!]/g, ''],
  [/\\([$%#&_])/g, '$1'],
  [/\$([^$\n]*)\$/g, '$1'],
  [/\*\*|__|`/g, ''],
];

/** The text without Markdown emphasis and LaTeX wrapping, in plain characters, with single spaces. */
export function plainText(text: string): string {
  // A vulgar fraction after a whole number is a mixed number; without the space NFKC would glue their digits.
  const plain = text
    .replace(/(\d)([¼-¾⅐-⅞])/g, '$1 $2')
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .replace(/[−–‒]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
  const bare = markup.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), plain);
  return bare.replace(/\s+/g, ' ').trim();
}
