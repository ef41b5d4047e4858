/** What the worker is sent: a script in SMT-LIB 2. */
export interface SmtTask {
  readonly script: string;
}
/** What the solver printed for the script, for a check where the script has none, and for the model or the core. */
export interface SmtSaid {
  readonly printed: string;
  readonly model: string;
  readonly core: string;
}

interface Z3 {
  _Z3_mk_config(): number;
  _Z3_mk_context(config: number): number;
  _set_noop_error_handler(context: number): void;
  _Z3_del_config(config: number): void;
  _Z3_del_context(context: number): void;
  ccall(name: string, result: string, types: readonly string[], values: readonly unknown[]): string;
}

/** Runs in the sandbox, as text: it may name nothing of this file. Every script has a context of its own. */
export function answer(z3: Z3, { script }: SmtTask): SmtSaid {
  const config = z3._Z3_mk_config();
  const context = z3._Z3_mk_context(config);
  // Else an error in a script ends the program.
  z3._set_noop_error_handler(context);
  // This one answers on the thread it is called on; its twin with `async_` in front would start another.
  const tell = (text: string) => z3.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'string'], [context, text]);
  const verdictIn = (text: string) => text.match(/^(?:sat|unsat|unknown)$/gm)?.at(-1);
  try {
    tell('(set-option :produce-unsat-cores true)');
    // After a push a check uses one solver; before, several in turn with a clock each, which would take threads.
    let printed = tell(script.replace(/\(\s*check-sat\s*\)/g, '(push 1)(pop 1)(check-sat)'));
    if (!verdictIn(printed) && !printed.includes('(error')) printed += tell('(push 1)(check-sat)');
    const verdict = verdictIn(printed);
    const model = verdict === 'sat' ? tell('(get-model)') : '';
    const core = verdict === 'unsat' ? tell('(get-unsat-core)') : '';
    return { printed, model, core };
  } finally {
    z3._Z3_del_context(context);
    z3._Z3_del_config(config);
  }
}
