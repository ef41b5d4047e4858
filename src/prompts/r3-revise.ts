/** One sentence written anew for one reason (#125). */
export default `Before it: {before}
Sentence: {sentence}
After it: {after}

Rewrite the sentence so that it has more {intent}. Keep its meaning. Reply with the new sentence and nothing else.`;
