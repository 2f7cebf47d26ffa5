import { clean } from '../base/index.js';
import { xmlText } from '../base/xml-text.js';
import { coloursOf, inkName, type Theme } from './palette.js';
import { type Dash, type Ink, type Mark, type Picture, remarkGap, rounded, type TextMark } from './picture.js';

/** A piece of SVG: what a page makes live elements of, and {@link toSvg} text. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
};

/** How a picture becomes SVG. */
export type SvgOptions = {
  /** `auto`: as whoever looks at it prefers. Else its colours stand in it as they are, without a style sheet. */
  readonly theme?: Theme | 'auto';
  /** Where a mark leads that opens something; without it, what it opens stands in `data-scene`, `data-claim` or `data-entity`. */
  readonly linkOf?: (opens: NonNullable<Mark['opens']>) => string | undefined;
};

/** A picture as a file of its own. */
export function toSvg(picture: Picture, options: SvgOptions = {}): string {
  return `${textOf(svgTree(picture, options))}\n`;
}

/** A picture as a tree of SVG elements. */
export function svgTree(picture: Picture, { theme = 'auto', linkOf = () => undefined }: SvgOptions = {}): SvgNode {
  const { kind, title, description, width, height, marks, table } = picture;
  const [titleId, descId] = [`unspool-${kind}-title`, `unspool-${kind}-desc`];
  const colours = coloursOf(theme === 'dark' ? 'dark' : 'light');
  const paint = (ink: Ink, property: 'fill' | 'stroke') => ({ [property]: colours[inkName(ink)] as string });
  const rows = table.rows.map(({ cells }) => `${cells.map((cell, at) => `${table.head[at]}: ${cell}`).join(', ')}.`);
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'unspool-picture',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-labelledby': `${titleId} ${descId}`,
      'font-family': "'Noto Sans', 'Noto Sans KR', 'Noto Sans JP', system-ui, sans-serif",
    },
    [
      node('title', { id: titleId }, [title]),
      node('desc', { id: descId }, [[description, ...rows].join(' ')]),
      ...(theme === 'auto' ? [node('style', {}, [styleSheet])] : []),
      node(
        'rect',
        { ...classed(theme, 'fill', 'paper'), width: '100%', height: '100%', ...paint('paper', 'fill') },
        [],
      ),
      ...marks.map((mark) => opening(mark, shapeOf(mark, paint, theme), linkOf)),
    ],
  );
}

type Paint = (ink: Ink, property: 'fill' | 'stroke') => Readonly<Record<string, string>>;

/** A mark's element, in a link where it leads somewhere. */
function opening({ opens }: Mark, element: SvgNode, linkOf: NonNullable<SvgOptions['linkOf']>): SvgNode {
  if (!opens) return element;
  const link = linkOf(opens);
  if (link !== undefined) return node('a', { href: link }, [element]);
  return { ...element, attributes: { ...element.attributes, [`data-${opens.to}`]: clean(opens.id) } };
}

function shapeOf(mark: Mark, paint: Paint, theme: Theme | 'auto'): SvgNode {
  const named = mark.name === undefined ? [] : [node('title', {}, [mark.name])];
  const inked = (ink: Ink | undefined, property: 'fill' | 'stroke') =>
    ink === undefined ? { [property]: 'none' } : paint(ink, property);
  switch (mark.shape) {
    case 'path':
      return node(
        'path',
        {
          ...classes(theme, mark.fill, mark.stroke),
          d: mark.d,
          ...inked(mark.fill, 'fill'),
          ...inked(mark.stroke, 'stroke'),
          'stroke-width': String(mark.width),
          'stroke-linecap': mark.dash === 'dashed' ? 'butt' : 'round',
          ...dashed(mark.dash, mark.width),
        },
        named,
      );
    case 'bar':
      return node(
        'rect',
        {
          ...classes(theme, mark.fill, mark.stroke),
          x: String(mark.x),
          y: String(mark.y),
          width: String(mark.width),
          height: String(mark.height),
          rx: String(mark.round),
          ...inked(mark.fill, 'fill'),
          ...(mark.stroke ? { ...inked(mark.stroke, 'stroke'), 'stroke-width': '1.4' } : {}),
          ...dashed(mark.dash, 1.4),
        },
        named,
      );
    case 'dot':
      return node(
        'circle',
        {
          ...classes(theme, mark.fill, mark.stroke),
          cx: String(mark.x),
          cy: String(mark.y),
          r: String(mark.r),
          ...inked(mark.fill, 'fill'),
          ...(mark.stroke ? { ...inked(mark.stroke, 'stroke'), 'stroke-width': '1.4' } : {}),
        },
        named,
      );
    case 'text':
      return textNode(mark, paint, theme, named);
  }
}

/** Letters stand on a rim of paper, so that a line that passes does not make them hard to read. */
function textNode(mark: TextMark, paint: Paint, theme: Theme | 'auto', named: readonly SvgNode[]): SvgNode {
  return node(
    'text',
    {
      ...classes(theme, mark.ink, 'paper'),
      x: String(mark.x),
      y: String(mark.y),
      'font-size': String(mark.size),
      ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
      ...(mark.bold ? { 'font-weight': '700' } : {}),
      ...paint(mark.ink, 'fill'),
      ...paint('paper', 'stroke'),
      'stroke-width': '3',
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    [...named, mark.text, ...(mark.remark ? [remarkNode(mark.remark, paint, theme)] : [])],
  );
}

/** Where a name ends knows only who sets it: what is remarked of it goes on in the same text. */
function remarkNode({ text, ink }: NonNullable<TextMark['remark']>, paint: Paint, theme: Theme | 'auto'): SvgNode {
  return node(
    'tspan',
    { ...classes(theme, ink, undefined), dx: String(remarkGap - aSpace), 'font-weight': '400', ...paint(ink, 'fill') },
    [` ${text}`],
  );
}

/** Some three pixels of the gap are a space, for whoever hears or copies the words. */
const aSpace = 3;

function dashed(dash: Dash | undefined, width: number): Readonly<Record<string, string>> {
  const lengths = dashesOf(dash, width);
  return lengths ? { 'stroke-dasharray': lengths.join(' ') } : {};
}

/** How long the pieces of a broken line of that width are, and the gaps between them; undefined where it is not broken. */
export function dashesOf(dash: Dash | undefined, width: number): readonly [piece: number, gap: number] | undefined {
  if (dash === undefined) return undefined;
  return dash === 'dashed' ? [rounded(3 * width), rounded(2 * width)] : [0.1, rounded(2.5 * width)];
}

function classes(
  theme: Theme | 'auto',
  fill: Ink | undefined,
  stroke: Ink | undefined,
): Readonly<Record<string, string>> {
  if (theme !== 'auto') return {};
  const names = [
    ...(fill === undefined ? [] : [`f-${inkName(fill)}`]),
    ...(stroke === undefined ? [] : [`s-${inkName(stroke)}`]),
  ];
  return names.length === 0 ? {} : { class: names.join(' ') };
}

function classed(theme: Theme | 'auto', property: 'fill' | 'stroke', ink: Ink) {
  return property === 'fill' ? classes(theme, ink, undefined) : classes(theme, undefined, ink);
}

/**
 * The colours as properties of the picture, so that a page can set them, by day and by night. Attributes say them again for what reads
 * no style sheets.
 */
const styleSheet = [
  `.unspool-picture{${properties('light')}}`,
  `@media (prefers-color-scheme:dark){.unspool-picture{${properties('dark')}}}`,
  ...Object.keys(coloursOf('light')).flatMap((name) => [
    `.unspool-picture .f-${name}{fill:var(--unspool-${name})}`,
    `.unspool-picture .s-${name}{stroke:var(--unspool-${name})}`,
  ]),
].join('');

function properties(theme: Theme): string {
  return Object.entries(coloursOf(theme))
    .map(([name, colour]) => `--unspool-${name}:var(--picture-${name},${colour})`)
    .join(';');
}

function node(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (SvgNode | string)[],
): SvgNode {
  return { tag, attributes, children };
}

function textOf(part: SvgNode | string): string {
  if (typeof part === 'string') return escaped(part);
  let open = `<${part.tag}`;
  for (const [name, value] of Object.entries(part.attributes)) open += ` ${name}="${escaped(value)}"`;
  if (part.children.length === 0) return `${open}/>`;
  const inner = part.children.map(textOf).join(part.tag === 'svg' ? '\n' : '');
  return part.tag === 'svg' ? `${open}>\n${inner}\n</svg>` : `${open}>${inner}</${part.tag}>`;
}

function escaped(text: string): string {
  if (plain.test(text)) return text;
  return xmlText(clean(text));
}

/** Nearly everything is numbers. */
const plain = /^[ !#-%'-;=?-~]*$/;
