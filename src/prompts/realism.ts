/** How much a message looks like real use (#143). */
export default `Message to an assistant:
{draft}

Does this look like a message from a real person in daily life, or like a test question? Reply with one line that starts with "Score:" and a number from 1 (surely a test) to 10 (surely real).`;
