/** Ten ways to ask for keywords, one a line (GenQREnsemble). */
export default `List words that would make this search query find more.
Suggest search terms that belong to the topic of this query.
Which keywords would a text that answers this query contain?
Widen this query with synonyms and related terms.
Name the things, people and places that this query is about.
Give terms that an expert would add to this query.
Write words that make this query more precise.
What else could one type into a search box to find the same?
Give words that often stand next to the words of this query.
Improve this query with terms for what it leaves unsaid.`;
