/** How the rows of a table become items. */
export interface Mapping {
  /** The question, with `{column}` where the cell of a column goes. */
  readonly prompt: string;
  /** The column of the right answer; null where a person marks. */
  readonly target: string | null;
  /** Of the target only what follows the last of these counts, such as "####"; empty for all of it. */
  readonly after: string;
  /** One column that holds a list of options, or one column for each option; none for open questions. */
  readonly choices: readonly string[];
  /** The number of the first option where a target is a number. */
  readonly firstChoice: 0 | 1;
  /** Id of a grader. */
  readonly grader: string;
  /** A column that names each row; null when there is none. */
  readonly id: string | null;
  /** Columns whose cells group the results. */
  readonly tags: readonly string[];
  /** A column of objects that go with the problem, as tests that may be seen or a database; null when there is none. */
  readonly extra: string | null;
}

/** The columns that a template speaks of, in order. */
export const slotsOf = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(/\{([^{}\n]+)\}/g)].map(([, column]) => column!)),
];

/** What is wrong with a mapping, in words; null when it can be used. */
export function mappingProblem(
  { prompt, target, choices, id, tags, extra }: Mapping,
  columns: readonly string[],
): string | null {
  const known = columns.map((column) => `{${column}}`).join(', ');
  if (!slotsOf(prompt).some((column) => columns.includes(column)))
    return `The question has no column in it; write one of ${known}.`;
  const named = [
    ...slotsOf(prompt),
    ...(target === null ? [] : [target]),
    ...choices,
    ...(id === null ? [] : [id]),
    ...(extra === null ? [] : [extra]),
    ...tags,
  ];
  const missing = named.find((column) => !columns.includes(column));
  return missing === undefined ? null : `There is no column '${missing}'; there are ${known}.`;
}
