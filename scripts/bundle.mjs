// The command line as one script, with all that it needs of other packages: Node opens and reads it much faster than the
// hundreds of files that it is made of, and V8 can keep what it made of it (`packages/unspool/bin/unspool.js`). It lies as
// deep as those, so that what is looked up beside them is found.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { root } from './setup.mjs';

const dist = `${root}/packages/unspool/dist`;
const folder = `${dist}/bundled/cli`;

rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: `${dist}/src/cli/main.js`,
  platform: 'node',
  // Whoever has no use for PDFs, proofs or other forms of pictures need not have them.
  external: /^(?:pdfjs-dist|cadical-wasm|pdfkit|fontkit|@resvg|@fontsource)/,
  // What is unpacked here is unpacked at once: the other form makes threads ready for it.
  resolve: { alias: { fflate: 'fflate/browser' } },
  logLevel: 'warn',
});
// A character is a byte of it, and is read as one.
const { output } = await bundle.write({
  file: `${folder}/main.js`,
  format: 'cjs',
  codeSplitting: false,
  comments: false,
  charset: 'ascii',
});
await bundle.close();
const made = readFileSync(`${folder}/main.js`, 'utf8');
const [foreign] = /^.*[^\0-\x7f].*$/m.exec(made) ?? [];
if (foreign !== undefined) throw new Error(`Not ASCII, write it as \\uXXXX: ${foreign.trim()}`);
// Nothing is loaded by a kept script itself (`packages/unspool/bin/load.js`).
writeFileSync(`${folder}/main.js`, late(made.replace(/(?<![\w.$])import\((?=")/g, 'importing(')));
writeFileSync(`${folder}/LICENSES.txt`, licensesOf(output[0].moduleIds));

// What a published page loads when it is asked something, as one script that a browser takes from a folder, too.
const engine = await rolldown({
  input: `${dist}/src/engine.js`,
  platform: 'browser',
  treeshake: { moduleSideEffects: false },
  logLevel: 'warn',
});
const file = `${dist}/bundled/engine/engine.js`;
await engine.write({ file, format: 'iife', name: 'unspoolEngine', minify: true, codeSplitting: false });
await engine.close();

/** The licences of the packages that files are from. */
function licensesOf(files) {
  const homes = files.map((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]);
  return [...new Set(homes)]
    .filter((home) => home !== undefined)
    .sort()
    .map((home) => {
      const { name, version, license } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'));
      const text = readdirSync(home).find((file) => /^licen[cs]e(?:\.|$)/i.test(file));
      return `${name} ${version} (${license})\n\n${text ? readFileSync(`${home}/${text}`, 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** What Node itself has loaded before any script; the rest of it takes some milliseconds each, and few commands need it. */
function isThere(name) {
  return ['fs', 'path', 'url', 'util'].includes(name);
}

/** The script, with what it has of Node loaded where it is first used instead of at its beginning. */
function late(script) {
  const names = [...script.matchAll(/^let (node_\w+) = require\("node:([\w/]+)"\);$/gm)].filter(
    ([, , name]) => !isThere(name),
  );
  const getters = names.map(([, as, name]) => `\tget ${as}() { return require("node:${name}"); },`);
  const used = names.reduce(
    (text, [line, as]) => text.replace(line, '').replace(new RegExp(`\\b${as}(?=\\.)`, 'g'), `late.${as}`),
    script,
  );
  const [, missed] = names.find(([, as]) => new RegExp(`(?<!late\\.)\\b${as}\\b`).test(used)) ?? [];
  if (missed !== undefined) throw new Error(`Used as a whole, so it cannot be loaded late: ${missed}`);
  return `var late = {\n${getters.join('\n')}\n};\n${used}`;
}
