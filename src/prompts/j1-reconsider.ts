/** What is put into the mouth of a judge who has done, so that it goes on (#92). */
export default `Wait, let me check both solutions again.`;
