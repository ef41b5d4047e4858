/** What to look up, in parts (#50). */
export default `Question:
{question}

Which short queries would find what this question needs? Write at most {count}, one a line.`;
