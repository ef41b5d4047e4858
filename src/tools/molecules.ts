import loader from 'rdkit-files/RDKit_minimal.js?url';
import binary from 'rdkit-files/RDKit_minimal.wasm?url';
import type { Json } from '../base/json';
import type { MoleculeReport } from '../contract/molecule';
import type { ToolKind, ToolResult } from '../contract/tool';
import { boot } from './library/boot';
import { libraryTool } from './library/library-tool';
import { alerts } from './molecules/alerts';
import { answer, type MoleculeAsked, type MoleculeSaid } from './molecules/answer';
import { drugLikeness } from './molecules/qed';
import { withoutEval } from './molecules/without-eval';

/** Milliseconds. */
const limit = 10_000;
/** Characters of one molecule; RDKit itself takes long for longer ones. */
const longest = 1_000;

/** Reads molecules (`src/contract/molecule.ts`) with RDKit: whether they can be, and what they are like. */
const kind: ToolKind = {
  title: 'Molecules',
  summary: 'Says whether a molecule can be, and its weight, solubility and drug-likeness, with RDKit.',
  start: (means) =>
    libraryTool<MoleculeAsked, MoleculeSaid & Json>(means, {
      name: 'RDKit',
      loader,
      binary,
      script: (text) => `${withoutEval(text)}\n;(${boot})(initRDKitModule, ${answer});`,
      read: (source) => ({ task: { ...asked(source), alerts }, limit }),
      result,
    }),
};
export default kind;

function asked(source: string): Omit<MoleculeAsked, 'alerts'> {
  const given = source.trimStart().startsWith('{') ? (JSON.parse(source) as { readonly [name: string]: Json }) : {};
  const { smiles = source.trim(), reference = null } = given;
  for (const text of [smiles, reference ?? 'C']) {
    if (typeof text !== 'string')
      throw new RangeError(`${JSON.stringify(text).slice(0, 80)} is no SMILES; give a text.`);
    if (!text.trim()) throw new RangeError('There is no molecule; give one in SMILES, such as CCO.');
    if (text.length > longest) throw new RangeError(`A SMILES has ${text.length} characters; ${longest} is most.`);
  }
  return { smiles: String(smiles).trim(), reference: reference === null ? null : String(reference).trim() };
}

function result(said: MoleculeSaid): ToolResult {
  if ('fault' in said)
    return { ok: false, reason: 'error', output: `This is no valid SMILES. ${said.fault.slice(0, 300)}`.trim() };
  const { descriptors, smiles, alerts: found, similarity } = said;
  const of = (name: string, places: number) => Number((descriptors[name] ?? NaN).toFixed(places)) + 0;
  const known = {
    mw: of('amw', 2),
    logP: of('CrippenClogP', 2),
    tpsa: of('tpsa', 1),
    donors: of('NumHBD', 0),
    acceptors: of('lipinskiHBA', 0),
    rotatable: of('NumRotatableBonds', 0),
    aromaticRings: of('NumAromaticRings', 0),
  };
  const report: MoleculeReport = {
    smiles,
    ...known,
    qed: Number(drugLikeness({ ...known, alerts: found.length }).toFixed(3)),
    heavyAtoms: of('NumHeavyAtoms', 0),
    alerts: found,
    ...(similarity === null ? {} : { similarity: Number(similarity.toFixed(3)) }),
  };
  const { mw, logP, qed, tpsa, donors, acceptors } = report;
  const lines = [
    `valid: ${smiles}`,
    `molecular weight ${mw}, logP ${logP}, QED ${qed}`,
    `polar surface ${tpsa}, hydrogen donors ${donors}, acceptors ${acceptors}`,
    ...(found.length ? [`unwanted groups: ${found.join(', ')}`] : []),
    ...(similarity === null ? [] : [`similarity to the reference ${report.similarity}`]),
  ];
  return { ok: true, output: lines.join('\n'), value: { ...report } };
}
