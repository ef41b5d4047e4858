/** As retry, with the answers that were rejected (#1). */
export default `Your answer is incorrect. These answers are wrong: {wrong}. Try again and give a different answer.`;
