/** A proof in words, before the formal one (Lyra). */
export default `{question}

Show why this holds, in at most five short sentences. Use no formulas yet.`;
