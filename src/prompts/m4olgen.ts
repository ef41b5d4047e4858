/** A molecule is edited towards wanted properties (M⁴olGen). */
export default `{question}

The molecule so far is {molecule}.
{feedback}

Add, remove or exchange one group of atoms to come closer. Reply with one line: SMILES: and the whole new molecule.`;
