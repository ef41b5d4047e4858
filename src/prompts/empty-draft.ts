/** What stands in every line of a draft that says nothing (#127). */
export default `this line is still to be written`;
