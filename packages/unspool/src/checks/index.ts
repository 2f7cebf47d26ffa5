export { check } from './check.js';
export { type Finding, finding, type Ground } from './finding.js';
