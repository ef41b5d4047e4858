/** Words that open a second look in a chain of thought, by language: data, to be edited where a method takes its own. */
export const reflectionWords = {
  English: ['wait', 'but', 'alternatively', 'hmm'],
  German: ['warte', 'aber', 'moment', 'alternativ'],
  French: ['attends', 'mais', 'alternativement', 'hmm'],
  Spanish: ['espera', 'pero', 'alternativamente', 'hmm'],
  Chinese: ['等等', '但是', '或者', '不过'],
} as const satisfies { readonly [language: string]: readonly string[] };

/** Whether words of this script stand side by side without a space: they are found inside a run of letters, too. */
export const isSpaceless = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);

/** As one writes them into a field. */
export const englishReflection = reflectionWords.English.join(', ');

/** The words of a field: separated by commas or new lines; the name of a language stands for its list. */
export const wordsIn = (field: string): readonly string[] =>
  field
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word) => (word in reflectionWords ? reflectionWords[word as keyof typeof reflectionWords] : [word]));
