import { throwIfAborted } from '../base/abort';
import type { Json } from '../base/json';
import type { Check, CheckReport } from '../contract/check';
import type { Heard } from '../contract/sandbox';
import type { ToolKind, ToolResult } from '../contract/tool';
import { checkerScript } from './checker/script';

/** Milliseconds. A pattern that takes longer takes for ever. */
const limit = 2_000;
/** Characters. */
const longest = 1_000_000;

/** Checks values by JSON Schema and texts by regular expressions (`src/contract/check.ts`), each in a worker that can be ended. */
const kind: ToolKind = {
  title: 'Checker',
  summary: 'Checks JSON by a schema and text by a regular expression, and gives up on patterns that take for ever.',
  async start(means) {
    const sandbox = await means.sandbox();
    return async (source, signal) => {
      throwIfAborted(signal);
      let check: Check;
      try {
        check = readCheck(source);
      } catch (error) {
        return { ok: false, reason: 'error', output: (error as Error).message };
      }
      const cell = sandbox.open(checkerScript);
      try {
        cell.send(check);
        return resultOf(await cell.next(limit, signal));
      } finally {
        cell.close();
      }
    };
  },
};
export default kind;

function readCheck(source: string): Check {
  if (source.length > longest) throw new RangeError(`There are ${source.length} characters; ${longest} is most.`);
  let given;
  try {
    given = JSON.parse(source) as { readonly [name: string]: Json } | null;
  } catch (error) {
    throw new RangeError(`The check is no JSON: ${(error as Error).message}`);
  }
  const { schema, value, pattern, flags = '', text } = given ?? {};
  if (schema !== undefined && value !== undefined) return { schema, value };
  if (typeof pattern === 'string' && typeof text === 'string' && typeof flags === 'string')
    return { pattern, flags, text };
  throw new RangeError("A check needs 'schema' and 'value', or 'pattern' and 'text'.");
}

function resultOf(heard: Heard): ToolResult {
  if ('lost' in heard) {
    const words = {
      timeout: `It did not end in ${limit} ms: the pattern takes for ever.`,
      memory: 'It took all memory.',
    };
    if (heard.lost === 'output') return { ok: false, reason: 'error', output: 'It said more than there is room for.' };
    return { ok: false, reason: heard.lost, output: words[heard.lost] };
  }
  if ('error' in heard) return { ok: false, reason: 'error', output: heard.error };
  const said = JSON.parse(heard.text) as CheckReport | { readonly broken: string };
  if ('broken' in said) return { ok: false, reason: 'error', output: `It cannot be checked: ${said.broken}` };
  return { ok: true, output: describe(said), value: { ...said } as Json };
}

function describe({ valid, faults, match }: CheckReport): string {
  if (match) {
    const groups = match.groups.map((group, at) => `group ${at + 1}: ${group ?? '(none)'}`);
    return [`valid: ${match.found} at ${match.at}`, ...groups].join('\n');
  }
  if (valid) return 'valid';
  return ['not valid', ...faults.map(({ at, why }) => `${at}: ${why}`)].join('\n').slice(0, 3_000);
}
