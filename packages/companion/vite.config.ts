import { mkdirSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [
    {
      name: 'first-paint-in-the-chosen-colours',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => html.replace('<script type="module" crossorigin', '<script defer blocking="render"'),
      },
    },
    {
      // A published page may lie in a folder, from which a browser loads no module. This one is whole in itself.
      name: 'plain-script',
      generateBundle: (_, files) => {
        for (const file of Object.values(files)) {
          if (file.type === 'chunk') file.code = `(()=>{"use strict";${file.code.trim()}\n})();\n`;
        }
      },
    },
    madeFrom(),
  ],
  build: {
    // The package brings the page along, and serves it.
    outDir: '../unspool/dist/page',
    emptyOutDir: true,
    // The page searches with what the command line searches with, and takes nothing else from it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]unspool[\\/]dist[\\/]/.test(id) } },
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});

/** Writes down every file that went into the page, those of the package among them: the build asks whether one is newer. */
function madeFrom(): Plugin {
  const folder = fileURLToPath(new URL('dist/', import.meta.url));
  return {
    name: 'made-from',
    writeBundle() {
      const files = [...this.getModuleIds()].map((id) => id.replace(/[?#].*$/, '')).filter((id) => isAbsolute(id));
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}made-from.json`, JSON.stringify([...new Set(files)]));
    },
  };
}
