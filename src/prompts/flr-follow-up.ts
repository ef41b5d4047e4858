/** What a person says after a reply (#123). Only scored, never generated. */
export default `A person asked:
{question}

The reply was:
{draft}

What does the person say next?`;
