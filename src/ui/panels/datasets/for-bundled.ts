/** Tasks of what the bundled models were trained on, by id; every other one asks for a larger model. Measured in `training`. */
export const forBundled: ReadonlySet<string> = new Set([
  'examples',
  'planted-errors',
  'pocket-choice',
  'pocket-easy',
  'pocket-hard',
  'pocket-hard-choice',
  'pocket-programs',
  'prompt-sets',
]);
