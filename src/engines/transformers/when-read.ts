export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The same `fetch`; tells when all that was asked of it has been read and weights were among it. */
export function whenWeightsRead(fetch: Fetch, tell: () => void): Fetch {
  let open = 0;
  let weights = false;
  const close = (url: string) => {
    open--;
    weights ||= /\.onnx(_data\w*)?$/.test(url);
    if (weights && open === 0) tell();
  };
  return async (url, init) => {
    open++;
    try {
      const response = await fetch(url, init);
      if (response.body && response.status === 200) {
        const end = new TransformStream<Uint8Array, Uint8Array>({ flush: () => close(url) });
        return new Response(response.body.pipeThrough(end), { headers: response.headers });
      }
      open--;
      return response;
    } catch (error) {
      open--;
      throw error;
    }
  };
}
