import type { Server } from 'node:http';

export const headers: { readonly [name: string]: string };
export function serve(options?: { port?: number; folder?: string }): Promise<{ server: Server; address: string }>;
