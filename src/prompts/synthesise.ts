/** One answer out of several attempts (#74). */
export default `Question:
{question}

Several attempts:
{candidates}

Some of these attempts are wrong. Compare them, then write the best solution. Give the final answer on a last line that starts with "Answer:".`;
