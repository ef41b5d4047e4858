import type { Json } from '../../base/json';
import type { Check, CheckReport } from '../../contract/check';

type Require = (name: string) => {
  Validator: new (
    schema: Json,
    draft: string,
    shortCircuit: boolean,
  ) => {
    validate(value: Json): {
      readonly valid: boolean;
      readonly errors: readonly { readonly instanceLocation: string; readonly error: string }[];
    };
  };
};

/**
 * Runs in the sandbox, as text: it may name nothing of this file. A pattern can take for ever here, and a schema can hold one; the
 * worker is ended then.
 */
export function answer(require: Require) {
  const most = 20;
  const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
  const scope = globalThis as unknown as {
    postMessage(text: string): void;
    onmessage: (event: { readonly data: Check }) => void;
  };
  function report(check: Check): CheckReport {
    if ('schema' in check) {
      const { valid, errors } = new (require('validator').Validator)(check.schema, '2020-12', false).validate(
        check.value,
      );
      const faults = errors
        .slice(-most)
        .map(({ instanceLocation, error }) => ({ at: instanceLocation, why: cut(error) }));
      return { valid, faults, match: null };
    }
    const found = new RegExp(check.pattern, (check.flags ?? '').replace(/[gy]/g, '')).exec(check.text);
    const groups = (found ?? []).slice(1, 1 + most).map((group) => (group === undefined ? null : cut(group)));
    const match = found && { at: found.index, found: cut(found[0]), groups };
    return { valid: found !== null, faults: [], match };
  }
  scope.onmessage = ({ data }) => {
    let said: CheckReport | { readonly broken: string };
    try {
      said = report(data);
    } catch (error) {
      said = { broken: cut(String(error)) };
    }
    scope.postMessage(JSON.stringify(said));
  };
}
