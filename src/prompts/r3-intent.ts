/** What a sentence needs (#125). */
export default `Text:
{text}

Sentence:
{sentence}

What would improve this sentence most? Reply with one word: clarity, fluency, coherence, style, or none.`;
