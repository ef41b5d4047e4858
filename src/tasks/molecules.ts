import { at } from '../base/chance';
import { properties, type Targets } from '../contract/molecule';
import type { Task } from '../contract/task';
import molecules from './data/molecules.json';
import { whole } from './families/generator';

const names = { mw: 'a molecular weight', logP: 'a logP', qed: 'a drug-likeness (QED)' };

/** Each goal is met by at least one molecule that is known. @throws RangeError when there is no goal of that number */
const task: Task = {
  title: 'Molecules',
  summary: 'Molecules with a wanted weight, solubility and drug-likeness; every goal is met by one that exists.',
  licence: 'MIT',
  size: molecules.goals.length,
  item(index) {
    const { targets } = at(molecules.goals, whole(index));
    return {
      problem: {
        id: `molecules-${index}`,
        prompt: `Give a molecule in SMILES with ${wanted(targets)}.`,
        extra: { targets, prototypes: molecules.prototypes },
      },
      target: targets,
      grader: 'molecule-targets',
    };
  },
};
export default task;

const wanted = (targets: Targets): string =>
  properties
    .flatMap((name) => {
      const target = targets[name];
      return target ? [`${names[name]} of ${target.value} ± ${target.within}`] : [];
    })
    .join(', ');
