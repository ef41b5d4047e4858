/** Which proposals somebody will want (#117). */
export default `Somebody reads this report:
{draft}

{known}These actions are proposed:
{actions}

Which of them will this person want? Reply with their numbers, or with "none".`;
