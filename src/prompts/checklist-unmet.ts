/** Requirements that are not met yet, as feedback (#91). */
export default `These requirements are not met yet:
{items}`;
