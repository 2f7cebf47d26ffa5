export { doorName, firstName, nextName } from './names.js';
export { type Packed, unpack } from './packed.js';
export type { Engine, PackedPlace } from './places.js';
export { isPlace, ownFolder, placesIn, type SiteFile, type SiteOptions, singleFile, siteFiles } from './site.js';
export type { PageFile, PageFiles, SiteConfig } from './story-page.js';
