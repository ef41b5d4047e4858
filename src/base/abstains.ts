/** Whether an answer says that the answer is not known or not to be found, and nothing else. */
export const abstains = (answer: string): boolean =>
  /^\W*(?:(?:it is |it's |this is |the answer is )?(?:unknown|unanswerable|unclear|not (?:known|given|stated|mentioned|said|specified|available|answerable|found)|n\/a)|none|(?:i |we )?(?:do not|don't|cannot|can't|can not) (?:know|tell|say|answer)|(?:there is )?no (?:answer|information|passage)|(?:the )?(?:passages?|texts?|documents?|evidence) (?:do|does) not)\b/i.test(
    answer,
  );
