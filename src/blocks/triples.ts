/** A fact: who or what, how, whom or what. */
export interface Triple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** The facts of a text, one a line as "subject | relation | object", with or without marks and brackets. */
export const readTriples = (text: string): readonly Triple[] =>
  text.split('\n').flatMap((line) => {
    const parts = line
      .replace(/^\s*(?:[-*•]|\(?\d+[.):])\s*/, '')
      .replace(/^[\s([<]+|[\s)\]>.]+$/g, '')
      .split(/\s*(?:\||->|→)\s*/)
      .map((part) => part.replace(/^["'`]+|["'`]+$/g, '').trim());
    const [subject, relation, object, ...more] = parts;
    return subject && relation && object && !more.length ? [{ subject, relation, object }] : [];
  });

/** The form they are read in. */
export const writeTriples = (triples: readonly Triple[]): string =>
  triples.map(({ subject, relation, object }) => `${subject} | ${relation} | ${object}`).join('\n');

/** Words that stand for something without naming it. */
const placeholder = /^(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|our|the company|company)$/i;

export interface Rules {
  /** Relations that are allowed; empty allows all. */
  readonly relations: readonly string[];
  /** Words in a subject or an object. */
  readonly longest: number;
}

/** What a fact breaks of the rules; empty where it is well formed and stands in the source. */
export function ruleIssues({ subject, relation, object }: Triple, source: string, rules: Rules): readonly string[] {
  const ends = [subject, object];
  const words = new Set(wordsOf(source));
  const known = rules.relations.map((name) => name.toLowerCase());
  const grounded = (end: string) => wordsOf(end).every((word) => words.has(word));
  return [
    ...(known.length && !known.includes(relation.toLowerCase())
      ? [`the relation "${relation}" is not one of ${rules.relations.join(', ')}`]
      : []),
    ...ends.filter((end) => placeholder.test(end)).map((end) => `"${end}" names nothing`),
    ...ends.filter((end) => wordsOf(end).length > rules.longest).map((end) => `"${end}" is too long`),
    ...(subject.toLowerCase() === object.toLowerCase() ? ['it leads from a thing to itself'] : []),
    ...ends.filter((end) => !grounded(end)).map((end) => `"${end}" is not in the text`),
  ];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
