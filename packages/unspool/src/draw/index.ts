export { draw, isPictureKind } from './draw.js';
export { type PictureKind, pictureKinds } from './kinds.js';
export { coloursOf } from './palette.js';
export type { Picture, Sheet } from './picture.js';
export { proveStorylines } from './storylines/prove.js';
export { type SvgNode, svgTree, toSvg } from './svg.js';
