export { card } from './card.js';
export { draw, isPictureKind } from './draw.js';
export { type PictureKind, pictureKinds } from './kinds.js';
export { coloursOf, inkName } from './palette.js';
export type { Ink, Mark, Picture, Sheet, TextMark } from './picture.js';
export { proveStorylines } from './storylines/prove.js';
export { dashesOf, type SvgNode, svgTree, toSvg } from './svg.js';
export { textsIn, withTexts } from './texts.js';
