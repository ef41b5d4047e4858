/** Cache Storage in memory that keeps bytes and headers, and has so much room. Names are whole addresses. */
export function fileCaches(room = { bytes: Infinity }) {
  const all = new Map<string, Map<string, { readonly body: Uint8Array; readonly headers: Headers }>>();
  const used = () =>
    [...all.values()].flatMap((files) => [...files.values()]).reduce((sum, { body }) => sum + body.byteLength, 0);
  const urlOf = (key: string | { readonly url: string }) => new URL(typeof key === 'string' ? key : key.url).href;

  const open = async (name: string) => {
    const files = all.get(name) ?? new Map<string, { readonly body: Uint8Array; readonly headers: Headers }>();
    all.set(name, files);
    return {
      keys: async () => [...files.keys()].map((url) => ({ url })),
      async match(key: string | { readonly url: string }) {
        const file = files.get(urlOf(key));
        return file && new Response(new Blob([file.body as BlobPart]), { headers: file.headers });
      },
      async put(key: string, response: Response) {
        const body = new Uint8Array(await response.arrayBuffer());
        if (used() + body.byteLength > room.bytes) throw new DOMException('full', 'QuotaExceededError');
        files.set(urlOf(key), { body, headers: response.headers });
      },
      async delete(key: string | { readonly url: string }, options?: { readonly ignoreSearch: boolean }) {
        const url = urlOf(key);
        const same = (name: string) => (options?.ignoreSearch ? name.split('?')[0] === url : name === url);
        return [...files.keys()].filter(same).map((found) => files.delete(found)).length > 0;
      },
    };
  };
  return {
    open,
    has: async (name: string) => all.has(name),
    /** Addresses in a cache, sorted. */
    names: (name: string): readonly string[] => [...(all.get(name)?.keys() ?? [])].sort(),
    text: (name: string, url: string): string | undefined => {
      const file = all.get(name)?.get(new URL(url).href);
      return file && new TextDecoder().decode(file.body);
    },
    used,
  };
}
