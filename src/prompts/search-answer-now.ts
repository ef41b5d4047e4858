/** The last action must be an answer. */
export default `Result:
{result}

There are no more actions. Give the answer in a few words on a last line that starts with "Answer:".`;
