/** A judge of a room by its list of things (SceneWeaver). */
export default `{question}

{scene}

Judge this room from 1 (bad) to 10 (good), a line each: "Realism: 7" for how likely such a room is, "Fit: 7" for how well it is what was asked for.`;
