/** What a draft is told by its score and by a worse attempt (#86). */
export default `This is the best solution so far. Its score is {score} of 1. The worst one has {worstScore}:
{worst}

Keep what is right, avoid what is wrong.`;
