export type { TitledLines } from './document.js';
export { fileNames, titleSlug } from './file-names.js';
export { toHtml } from './html.js';
export { toJson } from './json.js';
export { toMarkdown } from './markdown.js';
export * from './payload.js';
export { type Shown, type TextOptions, toText } from './terminal-text.js';
export { timelineText } from './timeline-text.js';
export { whoKnowsText } from './who-knows-text.js';
