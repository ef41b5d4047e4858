/** What is missing becomes the next query (RFM-RAG). */
export default `Wanted facts:
{wanted}

Known so far:
{pool}

{missing}Write one short search query for what is still missing. Write nothing else.`;
