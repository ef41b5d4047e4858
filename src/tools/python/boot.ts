/** Files by name, as the worker is sent them. */
export type PythonFiles = { readonly [name: string]: ArrayBuffer };

interface Pyodide {
  runPython(code: string): (program: unknown, post: (text: string) => void) => void;
  toPy(value: unknown): unknown;
  loadPackage(address: string, options: object): Promise<readonly unknown[]>;
}

/**
 * Runs in the sandbox, as text after the loader of Pyodide: it may name nothing of this file. The first message brings the files;
 * what the loader would fetch comes from them. Then it says 'ready' and waits for one program. Before that there may be `wheels` by
 * their names, which are answered with 'ready' or what is wrong with them.
 */
export function boot(source: string, info: object) {
  const scope = globalThis as unknown as {
    postMessage(text: string): void;
    onmessage: ((event: { readonly data: unknown }) => void) | null;
    fetch: unknown;
    loadPyodide(options: object): Promise<Pyodide>;
    createPyodideModule: unknown;
  };
  const post = scope.postMessage.bind(globalThis);
  const types: Record<string, string> = { wasm: 'application/wasm' };
  scope.onmessage = async ({ data }) => {
    const files = { ...(data as Record<string, ArrayBuffer>) };
    scope.fetch = async (url: unknown) => {
      const name = String(url).split('/').at(-1)!;
      const type = types[name.split('.').at(-1)!] ?? 'application/octet-stream';
      return new Response(files[name], { status: files[name] ? 200 : 404, headers: { 'content-type': type } });
    };
    const python = await scope.loadPyodide({
      indexURL: 'https://python.invalid/',
      createPyodideModule: scope.createPyodideModule,
      // Nothing is installed, so there is nothing to look up.
      lockFileContents: { info, packages: {} },
      // Text is the same in every run; nobody sees the order of sets change.
      env: { PYTHONHASHSEED: '0' },
      stdout: () => {},
      stderr: () => {},
    });
    const run = python.runPython(source);
    scope.onmessage = async ({ data: message }) => {
      const { wheels } = message as { readonly wheels?: Record<string, ArrayBuffer> };
      if (!wheels) return run(python.toPy(message), post);
      Object.assign(files, wheels);
      let fault = '';
      const heard = { messageCallback: () => {}, errorCallback: (said: string) => (fault ||= said) };
      for (const name of Object.keys(wheels))
        // They were checked when they were added.
        await python
          .loadPackage(`https://python.invalid/${name}`, { ...heard, checkIntegrity: false })
          .catch((error: Error) => (fault ||= error.message));
      post(fault || 'ready');
    };
    post('ready');
  };
}
