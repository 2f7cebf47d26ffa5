export { draw, isPictureKind } from './draw.js';
export { type PictureKind, pictureKinds } from './kinds.js';
export { coloursOf } from './palette.js';
export type { Picture } from './picture.js';
export { type SvgNode, svgTree, toSvg } from './svg.js';
