/** What the worker is sent. */
export interface MoleculeAsked {
  readonly smiles: string;
  readonly reference: string | null;
  /** Patterns to look for, by name. */
  readonly alerts: { readonly [name: string]: string };
}
export type MoleculeSaid =
  | { readonly fault: string }
  | {
      readonly smiles: string;
      readonly descriptors: { readonly [name: string]: number };
      readonly alerts: readonly string[];
      readonly similarity: number | null;
    };

interface Molecule {
  get_smiles(): string;
  get_descriptors(): string;
  get_substruct_match(pattern: Molecule): string;
  get_morgan_fp(details: string): string;
  delete(): void;
}
interface RDKit {
  get_mol(smiles: string): Molecule | null;
  get_qmol(smarts: string): Molecule | null;
  set_log_capture?(name: string): { get_buffer(): string; delete(): void } | null;
}

/** Runs in the sandbox, as text: it may name nothing of this file. */
export function answer(rdkit: RDKit, { smiles, reference, alerts }: MoleculeAsked): MoleculeSaid {
  const log = rdkit.set_log_capture?.('rdApp.error') ?? null;
  const said = () => {
    const [first = ''] = (log?.get_buffer() ?? '').replace(/^\[[\d:]+\]\s*/, '').split('\n');
    return first.trim();
  };
  const made: Molecule[] = [];
  const read = (text: string) => {
    const molecule = rdkit.get_mol(text);
    if (molecule) made.push(molecule);
    return molecule;
  };
  try {
    const molecule = read(smiles);
    if (!molecule) return { fault: said() };
    const other = reference === null ? null : read(reference);
    if (reference !== null && !other) return { fault: said() };
    const found = Object.keys(alerts).filter((name) => {
      const pattern = rdkit.get_qmol(alerts[name]!);
      if (pattern) made.push(pattern);
      return pattern !== null && molecule.get_substruct_match(pattern) !== '{}';
    });
    let similarity: number | null = null;
    if (other) {
      const [one, two] = [molecule, other].map((it) => it.get_morgan_fp('{"radius":2,"nBits":2048}'));
      let [both, either] = [0, 0];
      for (let at = 0; at < one!.length; at++) {
        both += Number(one![at] === '1' && two![at] === '1');
        either += Number(one![at] === '1' || two![at] === '1');
      }
      similarity = either ? both / either : 1;
    }
    const descriptors = JSON.parse(molecule.get_descriptors()) as Record<string, number>;
    return { smiles: molecule.get_smiles(), descriptors, alerts: found, similarity };
  } finally {
    for (const it of made) it.delete();
    log?.delete();
  }
}
