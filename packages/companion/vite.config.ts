import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    {
      name: 'first-paint-in-the-chosen-colours',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
      },
    },
  ],
  build: {
    outDir: 'dist/app',
    // The page searches with what the command line searches with, and takes nothing else from it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]unspool[\\/]dist[\\/]/.test(id) } },
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
