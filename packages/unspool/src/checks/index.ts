export { check } from './check.js';
export type { Finding } from './finding.js';
