import type { Giver } from '../../../lab/feedback';
import { alpha } from '../../../lab/analysis/family';
import type { Paired } from '../../../lab/analysis/paired';
import { signed } from '../plots/differences';

export const givenBy: { readonly [Name in Giver]: string } = {
  person: 'A person',
  critic: 'The critic',
  both: 'Both together',
  persona: 'A persona that stands in',
  hand: 'Put right by hand',
};

/** What the drafts say that got both a person's feedback and the critic's. */
export function feedbackWords({ n, problems, difference, onlyFirst, onlySecond, p }: Paired): string {
  if (n === 0 || difference === null)
    return 'No draft got both a person’s and the critic’s feedback yet: only then can the two be compared on the same drafts.';
  const of = `On ${n} ${n === 1 ? 'draft' : 'drafts'} of ${problems} ${problems === 1 ? 'problem' : 'problems'} that got both, redrafts from the person’s notes are ${signed(difference)} points from those of the critic’s`;
  const counts = `${onlySecond} came right only with the person, ${onlyFirst} only with the critic`;
  return `${of}: ${counts} (p = ${p < 0.001 ? '< 0.001' : p.toFixed(3)}). ${p < alpha ? 'The difference is settled.' : 'That settles nothing yet.'}`;
}
