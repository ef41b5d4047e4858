/** Whether one action of a failed attempt was right (Agent-R). */
export default `Task:
{question}

Done so far:
{past}

Next action:
{action}

Is this action good, uncertain or bad for the task? Reply with one word.`;
