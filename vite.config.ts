import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { libraryFiles } from './scripts/library-files.mjs';
import { patchedRuntime } from './scripts/patched-runtime.mjs';
import { sqliteFiles } from './scripts/sqlite.mjs';

/** Cross-origin isolation: without it the WASM backend has no threads. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service.ts',
      injectRegister: false,
      manifest: {
        name: 'Redraft',
        short_name: 'Redraft',
        description: 'Watch a small language model draft, be criticised and redraft, on your own device.',
        // Copies on one origin share what is stored there, so they are one app.
        id: 'redraft',
        start_url: './',
        scope: './',
        lang: 'en',
        display: 'standalone',
        categories: ['education', 'productivity', 'utilities'],
        // One colour for the splash screen; index.html has one for each scheme.
        background_color: '#fbfaf6',
        theme_color: '#fbfaf6',
        icons: [
          { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        // Weights and WebAssembly are kept by the engines when they are first used.
        globPatterns: ['{**/*.{js,mjs,css,html,svg,woff2,webmanifest},data/*.json}'],
        // Megabytes that few need: kept by the service worker and by tools when they are first used.
        globIgnores: ['**/webllm-*.js', '**/pyodide*', '**/index-*.mjs', '**/{highs,z3-built,RDKit_minimal}-*.js'],
        maximumFileSizeToCacheInBytes: 4e6,
      },
    }),
  ],
  resolve: { alias: [...patchedRuntime(), ...sqliteFiles(), ...libraryFiles()] },
  worker: { format: 'es' },
  build: {
    target: 'esnext',
    assetsInlineLimit: 0,
    // How long plugins take says nothing to someone who starts the page.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  optimizeDeps: { exclude: ['@huggingface/transformers', 'onnxruntime-web', '@mlc-ai/web-llm'] },
  server: { headers: isolation },
  preview: { headers: isolation },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/support/seed.ts', 'test/support/shared-process.ts'],
          // Each file in a process of its own took three times as long.
          isolate: false,
          maxWorkers: '100%',
          // For machines that do something else, too: nothing here waits for time to pass.
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'test/tsconfig.types.json' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
