/** Words with which a text takes back what it said, in any of the languages of the lists of reflection. */
const correcting =
  /\b(?:wait|mistake[sn]?|wrong|incorrect(?:ly)?|should (?:be|have)|actually|correction|corrected|re-?check|recalculat\w*|instead of|error|oops|warte|fehler|falsch|attends|erreur|espera)\b/i;

/** Whether a text says that something before it is not right; what a text silently does better is not said. */
export const admits = (text: string): boolean => correcting.test(text);
