import loader from 'z3-files/z3-built.js?url';
import binary from 'z3-files/z3-built.wasm?url';
import type { Json } from '../base/json';
import type { SmtReport } from '../contract/smt';
import type { ToolKind, ToolResult } from '../contract/tool';
import { boot } from './library/boot';
import { libraryTool } from './library/library-tool';
import { answer, type SmtSaid, type SmtTask } from './smt/answer';
import { readCore, readModel } from './smt/read-model';

/** Milliseconds. */
const limit = 10_000;
/** Characters. */
const longest = 200_000;
/** Characters a model reads. */
const told = 3_000;

/** Decides scripts in SMT-LIB 2 (arithmetic, logic, bit vectors, …) with Z3. A script without a check is checked at its end. */
const kind: ToolKind = {
  title: 'SMT solver',
  summary: 'Finds values that meet constraints, or proves that there are none, with Z3.',
  start: (means) =>
    libraryTool<SmtTask, SmtSaid & Json>(means, {
      name: 'Z3',
      loader,
      binary,
      // It must not start workers of its own: nothing would end them, and they would share its memory.
      script: (text) => `globalThis.Worker = undefined;\n${text}\n;(${boot})(initZ3, ${answer});`,
      read(source) {
        if (source.length > longest)
          throw new RangeError(`The script has ${source.length} characters; ${longest} is most.`);
        return { task: { script: source }, limit };
      },
      result,
    }),
};
export default kind;

function result({ printed, model, core }: SmtSaid, ms: number): ToolResult {
  const faults = [...printed.matchAll(/\(error "((?:[^"]|"")*)"\)/g)].map(([, message]) => message!);
  if (faults.length) return { ok: false, reason: 'error', output: faults.join('\n').slice(0, told) };
  const verdict = printed.match(/^(?:sat|unsat|unknown)$/gm)?.at(-1) as SmtReport['verdict'] | undefined;
  if (!verdict) return { ok: false, reason: 'error', output: `There was nothing to check. ${printed.slice(0, told)}` };
  const value: SmtReport = { verdict, model: readModel(model), core: readCore(core), ms };
  const constants = Object.entries(value.model).map(([name, found]) => `${name} = ${found}`);
  const lines = [printed.trim(), ...constants, ...(value.core.length ? [`core: ${value.core.join(', ')}`] : [])];
  const output = lines.join('\n');
  return { ok: true, output: output.length > told ? `${output.slice(0, told)}…` : output, value: { ...value } };
}
