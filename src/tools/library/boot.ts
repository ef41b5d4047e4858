/** What the loader of a library is started with. */
export interface StartOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  locateFile(name: string): string;
  print(line: string): void;
  printErr(line: string): void;
}

/**
 * Runs in the sandbox, as text after the loader of a library: it may name nothing of this file. The first message brings the
 * binary; then it says 'ready' and answers one task after the other, as JSON.
 * @param start the loader. @param answer as text, too: it may name nothing outside of itself
 */
export function boot<Library, Task, Said>(
  start: (options: StartOptions) => Promise<Library>,
  answer: (library: Library, task: Task) => Said,
) {
  const scope = globalThis as unknown as {
    postMessage(text: string): void;
    onmessage: ((event: { readonly data: unknown }) => void) | null;
  };
  const post = scope.postMessage.bind(globalThis);
  scope.onmessage = async ({ data }) => {
    const library = await start({
      instantiateWasm(imports, done) {
        void WebAssembly.instantiate(data as ArrayBuffer, imports).then((made) => done(made.instance, made.module));
        return {};
      },
      locateFile: (name) => name,
      print() {},
      printErr() {},
    });
    scope.onmessage = ({ data: task }) => post(JSON.stringify(answer(library, task as Task)));
    post('ready');
  };
}
