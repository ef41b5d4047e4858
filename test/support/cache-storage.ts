/** Cache Storage in memory, with what is used of it here. Keys are whole addresses. */
export function cacheStorage(initial: { readonly [cache: string]: { readonly [url: string]: string } } = {}) {
  const all = new Map(
    Object.entries(initial).map(
      ([name, files]) =>
        [name, new Map(Object.entries(files).map(([url, text]) => [url, new Response(text)]))] as const,
    ),
  );
  const open = async (name: string) => {
    const files = all.get(name) ?? new Map<string, Response>();
    all.set(name, files);
    return {
      keys: async () => [...files.keys()].map((url) => ({ url })),
      match: async (key: string | { readonly url: string }) => {
        return files.get(typeof key === 'string' ? key : key.url)?.clone();
      },
      put: async (url: string, response: Response) =>
        void files.set(url, new Response(await response.arrayBuffer(), { headers: response.headers })),
      delete: async (key: string | { readonly url: string }) => files.delete(typeof key === 'string' ? key : key.url),
    };
  };
  return {
    has: async (name: string) => all.has(name),
    open,
    names: (name: string) => [...(all.get(name)?.keys() ?? [])],
  };
}
