import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'dist/app',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
