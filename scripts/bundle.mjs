// The command line as few files: Node opens and reads these much faster than the hundreds that they are made of. They lie as
// deep as those, so that what is looked up beside them is found. What comes from other packages stays there.

import { rolldown } from 'rolldown';
import { root } from './setup.mjs';

const dist = `${root}/packages/unspool/dist`;
const input = { main: `${dist}/src/cli/main.js`, rejections: `${dist}/src/cli/rejections.js` };
const bundle = await rolldown({ input, platform: 'node', external: /^[^./]/, logLevel: 'warn' });
await bundle.write({ dir: `${dist}/bundled/cli`, format: 'esm', cleanDir: true });
await bundle.close();
