/** How good a translation is, without a reference (#116). */
export default `Source text:
{question}

Translation:
{draft}

How good is the translation? Does it say the same, and does it read well? Reply with one number from 0 to 100.`;
