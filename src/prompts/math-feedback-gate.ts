/** How good a teacher finds a piece of feedback (#115). */
export default `Question:
{question}

Student's solution:
{draft}

Feedback to the student:
{feedback}

How {quality} is this feedback? Reply with one line that starts with "Score:" and a number from 1 (not at all) to 5 (fully).`;
