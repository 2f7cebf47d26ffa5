export { check } from './check.js';
export { type Finding, finding } from './finding.js';
