// footprint MODULE INDEX: does one of the module's footprints and prints the most memory that this process took, in bytes.

import type { Footprint } from './measure.js';

const [module = '', index] = process.argv.slice(2);
const { footprints }: { footprints: readonly Footprint[] } = await import(module);
await footprints[Number(index)]?.work();
console.log(process.resourceUsage().maxRSS * 1024);
