/** A plan in pseudocode (#41). */
export default `{question}

Write a plan that computes the answer, as pseudocode in a code block. One statement a line, like these:
name: number = 3 * 4
if name > 10:
    name = name - 1
repeat 2:
    name = name + 5
assert name > 0
return name`;
