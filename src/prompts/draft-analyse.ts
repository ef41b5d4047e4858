/** What a trial says about the documentation (DRAFT). */
export default `Documentation:
{documentation}

Trial: {query}
Call: {call}
Result: {result}

What does the documentation not say, or say wrongly, in the light of this? Give short suggestions.`;
