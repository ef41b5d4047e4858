/** What the other debaters said, as feedback. */
export default `Others solved the same problem like this. They may be right or wrong.

{solutions}`;
