import type { Json } from '../base/json';

/**
 * What the tool `molecules` looks at: as JSON text, `moleculeSource`. A source that is no JSON is a molecule in SMILES.
 */
export interface MoleculeQuestion {
  readonly smiles: string;
  /** Another one, in SMILES, to be compared with. */
  readonly reference?: string;
}
export const moleculeSource = (question: MoleculeQuestion): string => JSON.stringify(question);

/** The `value` of a result: what a molecule is like. */
export interface MoleculeReport {
  /** In the one spelling that equal molecules share. */
  readonly smiles: string;
  /** Average molecular weight in g/mol. */
  readonly mw: number;
  /** Octanol–water partition after Wildman and Crippen 1999. */
  readonly logP: number;
  /** Drug-likeness in [0, 1] after Bickerton et al. 2012, with a shorter list of unwanted groups. */
  readonly qed: number;
  /** Topological polar surface in Å². */
  readonly tpsa: number;
  /** Nitrogen and oxygen that carry hydrogen. */
  readonly donors: number;
  /** Nitrogen and oxygen. */
  readonly acceptors: number;
  readonly rotatable: number;
  readonly aromaticRings: number;
  readonly heavyAtoms: number;
  /** Names of the unwanted groups in it. */
  readonly alerts: readonly string[];
  /** With the reference, in [0, 1]: Tanimoto coefficient of Morgan fingerprints of radius 2. */
  readonly similarity?: number;
}

/** The report in a result; null when it was no molecule. */
export function moleculeOf({ value }: { readonly value?: Json }): MoleculeReport | null {
  return value && typeof value === 'object' && 'logP' in value ? (value as unknown as MoleculeReport) : null;
}

/** Properties a molecule can be asked to have. */
export const properties = ['mw', 'logP', 'qed'] as const;
export type Property = (typeof properties)[number];
/** Each a value and how far off is still fine. */
export type Targets = { readonly [property in Property]?: { readonly value: number; readonly within: number } };

/** What is asked for in a problem that is answered by a molecule: `Problem.extra`. */
export interface MoleculeTask {
  readonly targets: Targets;
  /** Molecules to begin with, in SMILES. */
  readonly prototypes: readonly string[];
}
export function moleculeTaskOf({ extra }: { readonly extra?: Json }): MoleculeTask | null {
  const known = extra && typeof extra === 'object' && 'targets' in extra && 'prototypes' in extra;
  return known ? (extra as unknown as MoleculeTask) : null;
}

/** How far each property is off, in its tolerances and with its sign: 1 is just too high. */
export const deviations = (found: MoleculeReport, targets: Targets): readonly (readonly [Property, number])[] =>
  properties.flatMap((property) => {
    const target = targets[property];
    return target ? [[property, (found[property] - target.value) / target.within] as const] : [];
  });
