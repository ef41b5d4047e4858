import { moleculeOf, moleculeTaskOf, properties, type MoleculeReport, type Targets } from '../../contract/molecule';
import { type Measured, propertyError } from '../../metrics/property-error';
import { counted, type Measure, once, type Recorded } from './measure';

/** How near written molecules come to what was asked for (M⁴olGen, #19). Only where the problem and its targets are kept. */
const measure: Measure = {
  title: 'Molecules and their targets',
  summary:
    'How many of the molecules that were written can be, and how many tolerances their properties are off on average: 1 or less is fine.',
  figures: {
    valid: { title: 'Can be', unit: 'share' },
    within: { title: 'Every property fine', unit: 'share' },
    first: { title: 'Off, first that can be', unit: 'number' },
    best: { title: 'Off, nearest', unit: 'number' },
  },
  read(run) {
    const written = writtenIn(run);
    if (!written.length) return null;
    const { valid, within } = propertyError(written);
    const errors = written.flatMap((one) => propertyError([one]).error ?? []);
    return {
      ...counted({ valid, within }),
      ...once(errors.length ? { first: errors[0], best: Math.min(...errors) } : {}),
    };
  },
};
export default measure;

/** What each draft is like, in their order. A molecule that was looked at before any draft was given, not written. */
function writtenIn({ events, item }: Recorded): readonly Measured[] {
  const targets = item && moleculeTaskOf(item.problem)?.targets;
  if (!targets) return [];
  const written: Measured[] = [];
  let waiting = false;
  for (const event of events) {
    if (event.type === 'draft-ready') {
      // A reply without a molecule is never looked at.
      waiting = typeof event.draft.value === 'string';
      if (!waiting) written.push(null);
    } else if (event.type === 'tool-end' && event.tool === 'molecules' && waiting) {
      const found = moleculeOf(event.result);
      written.push(found && comparedWith(targets, found));
      waiting = false;
    }
  }
  return written;
}

const comparedWith = (targets: Targets, found: MoleculeReport): NonNullable<Measured> =>
  properties.flatMap((name) => {
    const target = targets[name];
    return target && target.within > 0 ? [{ value: found[name], target: target.value, tolerance: target.within }] : [];
  });
