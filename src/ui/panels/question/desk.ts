import type { Run } from '../../../contract/run';

/** What takes a draft of a run to the edit desk: the same problem and cast, with the critic's notes beside one's own. */
export const deskOf = (
  { cast, wording, problem, seed, budget }: Run,
  draft: string,
): Omit<Run, 'id' | 'createdAt'> => ({
  strategy: 'edit-desk',
  options: { answers: 'a person', notes: 'your notes', critic: 'are shown', rounds: 1, draft },
  cast,
  wording,
  problem,
  seed,
  budget,
});
