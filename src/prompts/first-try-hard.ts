/** Whether a question is worth a second thought, asked before it is answered (#52). */
export default `Question:
{question}

Does this question take many steps? Answer Yes or No.`;
