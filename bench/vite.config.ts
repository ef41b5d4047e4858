import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { libraryFiles } from '../scripts/library-files.mjs';
import { patchedRuntime } from '../scripts/patched-runtime.mjs';
import { sqliteFiles } from '../scripts/sqlite.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  resolve: { alias: [...patchedRuntime(), ...sqliteFiles(), ...libraryFiles()] },
  worker: { format: 'es' },
  build: { target: 'esnext', assetsInlineLimit: 0, outDir: '../.cache/bench', emptyOutDir: true },
});
