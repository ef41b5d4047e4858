/** A planner chooses the next change of a room (SceneWeaver). */
export default `{question}

{scene}
Problems: {problems}
Marks so far: {marks}

Choose one change. Reply with JSON only, like one of these:
{"tool": "add", "objects": [{"name": "bed", "x": 0, "y": 0, "z": 0, "width": 2, "depth": 1.4, "height": 0.5}]}
{"tool": "move", "name": "bed", "x": 1, "y": 0}
{"tool": "resize", "name": "bed", "width": 1.8}
{"tool": "rotate", "name": "bed"}
{"tool": "remove", "name": "bed"}
{"tool": "finish"}`;
