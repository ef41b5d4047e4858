import { readSmiles } from '../base/read-smiles';
import { deviations, moleculeOf, moleculeSource, properties, type Targets } from '../contract/molecule';
import type { Item, ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/** Whether a molecule can be and has every property that is wanted, within its tolerance; `read` is the molecule. */
const grader: ToolGrader = {
  title: 'Properties of a molecule',
  tool: 'molecules',
  source({ text, value }) {
    const smiles = (typeof value === 'string' ? readSmiles(`SMILES: ${value}`) : null) ?? readSmiles(text);
    return smiles === null ? null : moleculeSource({ smiles });
  },
  read(result, item) {
    const targets = targetsOf(item);
    if (!targets) return unusable(item, 'values of mw, logP or qed, each with how far off is fine');
    const found = moleculeOf(result);
    if (!found) return { score: 0, read: null, why: result.output.slice(0, 200) };
    const off = deviations(found, targets).filter(([, deviation]) => Math.abs(deviation) > 1);
    const why = off.map(([name, deviation]) => `${name} is too ${deviation > 0 ? 'high' : 'low'}`).join(', ');
    return off.length ? { score: 0, read: found.smiles, why } : { score: 1, read: found.smiles };
  },
};
export default grader;

function targetsOf({ target }: Item): Targets | null {
  if (!target || typeof target !== 'object' || Array.isArray(target)) return null;
  const targets = target as unknown as Targets;
  const known = properties.filter((name) => targets[name]);
  const usable = known.every((name) => targets[name]!.within > 0 && Number.isFinite(targets[name]!.value));
  return known.length && usable ? targets : null;
}
