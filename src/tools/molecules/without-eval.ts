/**
 * RDKit's loader makes its bridges between JavaScript and C++ by writing their source and evaluating it, which the sandbox
 * forbids. These do the same with closures; they are put in its place, as text, and name only what is in reach there.
 */
const invoker = `((argTypes, isMethod, onStack, framed) => (_name, _fail, call, fn, runAll, fromWire, thisToWire, ...more) => {
  const [save, restore] = framed ? more.splice(0, 2) : [];
  const toWire = more.splice(0, argTypes.length - 2);
  const first = isMethod ? 1 : 2;
  const owned = argTypes.flatMap((type, at) => at >= first && type.destructorFunction !== null ? [at] : []);
  return function (...given) {
    const waste = onStack ? [] : null;
    const frame = save?.();
    const wired = [fn];
    let result;
    try {
      if (isMethod) wired.push(thisToWire(waste, this));
      toWire.forEach((convert, at) => wired.push(convert(waste, given[at])));
      result = call(...wired);
    } finally {
      restore?.(frame);
    }
    if (onStack) runAll(waste);
    else owned.forEach((at, number) => more[number](wired[at - first + 1]));
    return argTypes[0].isVoid ? undefined : fromWire(result);
  };
})(argTypes, isClassMethodFunc, needsDestructorStack, useStackFrame)`;

const caller = `((handle, name, waste, args) => {
  const given = argFromPtr.map((read, at) => read(args + at * GenericWireTypeSize));
  const on = kind === 3 ? null : Emval.toValue(handle);
  const result =
    kind === 0 ? on(...given) : kind === 1 ? on[getStringOrSymbol(name)](...given) : kind === 2 ? new on(...given) : given.at(-1);
  return retType.isVoid ? undefined : emval_returnValue(toReturnWire, waste, result);
})`;

const places: readonly (readonly [written: string, instead: string])[] = [
  ['new Function(args1,invokerFnBody)', invoker],
  ['new Function(Object.keys(captures),functionBody)(...Object.values(captures))', caller],
];

/** The loader with nothing in it that is evaluated. @throws when it is written otherwise than it was */
export function withoutEval(loader: string): string {
  const text = places.reduce((before, [written, instead]) => before.replace(written, () => instead), loader);
  if (places.some(([written]) => !loader.includes(written)) || text.includes('new Function('))
    throw new Error('The loader of RDKit evaluates text in other places than it did; see where, and change this file.');
  return text;
}
