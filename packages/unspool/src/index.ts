export * from './base/index.js';
export * from './checks/index.js';
export * from './explain/index.js';
export * from './language/index.js';
export * from './publish/index.js';
export * from './story/index.js';
export * from './verify/index.js';
