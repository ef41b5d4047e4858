import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  worker: { format: 'es' },
  build: { target: 'esnext', assetsInlineLimit: 0, outDir: '../.cache/bench', emptyOutDir: true },
});
