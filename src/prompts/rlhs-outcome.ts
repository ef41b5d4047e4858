/** What comes of acting on a reply (#60). */
export default `Somebody asked:
{question}

The reply was:
{draft}

Then the person did this:
{action}

Imagine what really happens next. Did the reply help? Say it in one or two sentences.`;
