/** Text that could be a molecule in SMILES: atoms, bonds, rings and branches, nothing else. */
const smiles = /^(?=.*[BCNOPSFIbcnops])[A-Za-z0-9@+\-[\]()=#$/\\%.:]+$/;
/** What begins a line that gives one. */
const label = /^[\s>#*_`•-]*(?:final\s+)?(?:smiles|answer|molecule)[\s*_`]*[:=][\s*_`]*(\S+)/gim;
/** Words of a sentence that could be read as atoms. */
const word = /^(?:[A-Z]?[a-z]+|I)[.:]?$/;

/**
 * The molecule a reply gives, in SMILES: what stands on its last line "SMILES: …" or "Answer: …", else on a line of its own, else the
 * last word in backticks. Null when there is none.
 */
export function readSmiles(text: string): string | null {
  const marked = [...text.matchAll(label)].map(([, found]) => bare(found!));
  const lines = text.split('\n').map((line) => bare(line.trim()));
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, found]) => bare(found!));
  for (const candidates of [marked, lines, quoted]) {
    const found = candidates.findLast((candidate) => smiles.test(candidate) && !word.test(candidate));
    if (found !== undefined) return found;
  }
  // One atom or two look like a word.
  return marked.findLast((candidate) => smiles.test(candidate)) ?? null;
}

const bare = (text: string): string => text.replace(/^[`*"']+|[`*"'.,;]+$/g, '');
