export { firstName, nextName } from './names.js';
export type { PackedPlace } from './places.js';
export { isPlace, ownFolder, placesIn, type SiteFile, singleFile, siteFiles } from './site.js';
export type { PageFile, PageFiles, SiteConfig } from './story-page.js';
