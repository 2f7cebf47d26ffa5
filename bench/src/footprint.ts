// footprint NAME INDEX: does one thing of NAME.memory.ts and prints the most memory that this process took, in bytes.

import type { Footprint } from './measure.js';

const [name, index] = process.argv.slice(2);
const { footprints }: { footprints: readonly Footprint[] } = await import(`./${name}.memory.js`);
await footprints[Number(index)]?.work();
console.log(process.resourceUsage().maxRSS * 1024);
