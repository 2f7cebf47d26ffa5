import { capital, clean } from '../base/index.js';
import { type HeardLine, heardManner, heardReason, type Listener } from '../read/index.js';
import type { Style, TextOptions } from './terminal-text.js';
import { type Piece, wrap } from './wrap.js';

/** What was asked for, and where it is said: words, or all of a scene. */
export type WhoHeard = {
  readonly asked: string;
  readonly of: 'words' | 'scene';
  readonly lines: readonly HeardLine[];
};

type Options = Omit<TextOptions, 'scenes'> & { readonly labels?: readonly string[] };

/**
 * Who heard something for a terminal: each place where the words are said, with who was there for certain, perhaps, and who was
 * not, and what shows it; of a scene, each stretch of it in which the same people hear all.
 */
export function whoHeardText(
  { asked, of, lines }: WhoHeard,
  { columns = 80, paint = plain, labels = [] }: Options = {},
): string {
  const width = Math.max(columns, narrowest);
  if (lines.length === 0) return `${paint('title', clean(`Who heard “${asked}”?`))}\n\n${words.nobody}\n`;
  const print = (pieces: readonly Piece<Style>[], lead = '') =>
    wrap(pieces, width - lead.length)
      .map((line, at) => {
        const text = line.map((piece) => (piece.style ? paint(piece.style, piece.text) : piece.text)).join('');
        return (lead === '' ? '' : at === 0 ? paint('quiet', lead) : ' '.repeat(lead.length)) + text;
      })
      .join('\n');
  const labelOf = ({ number, title }: HeardLine) => clean(`${labels[number - 1] ?? number} ${title}`.trim());
  const group = (name: string, listeners: readonly Listener[], isFull: boolean) =>
    listeners.length === 0
      ? []
      : [
          print(
            [
              {
                text: listeners
                  .map((one) => clean(isFull ? `${one.name} (${heardReason(one)})` : one.name))
                  .join(isFull ? '; ' : ', '),
              },
            ],
            name.padEnd(column),
          ),
        ];
  const groups = (line: HeardLine, isFull: boolean) => {
    const by = (hears: Listener['hears']) => line.listeners.filter((one) => one.hears === hears);
    const none = by('certain').length === 0 ? [print([{ text: words.none }], words.certain.padEnd(column))] : [];
    return [
      ...group(words.certain, by('certain'), isFull),
      ...none,
      ...group(words.perhaps, by('perhaps'), isFull),
      ...group(words.not, by('not'), isFull),
    ];
  };
  if (of === 'words')
    return `${lines
      .slice(0, most)
      .map((line) => {
        const manner = heardManner(line);
        return [
          print([
            { text: `${capital(speakersOf([line]))}: `, style: 'strong' },
            { text: `“${shortened(clean(line.words))}”` },
          ]),
          print([{ text: labelOf(line) + (manner === '' ? '' : clean(` (${manner})`)), style: 'quiet' }]),
          ...groups(line, true),
        ].join('\n');
      })
      .concat(lines.length > most ? [`${lines.length - most} ${words.more}`] : [])
      .join('\n\n')}\n`;
  const first = lines[0] as HeardLine;
  return `${[
    paint('title', labelOf(first)),
    ...stretches(lines).map((own) => {
      const [from, to] = [own[0] as HeardLine, own.at(-1) as HeardLine];
      const span =
        own.length === 1
          ? `“${shortened(clean(from.words))}”`
          : `“${opening(clean(from.words))}” … “${opening(clean(to.words))}” (${own.length} ${words.speeches})`;
      return [
        print([{ text: span, style: 'strong' }]),
        print([{ text: speakersOf(own) }], words.by.padEnd(column)),
        ...groups(own.length === 1 ? from : { ...from, listeners: together(own) }, false),
      ].join('\n');
    }),
  ].join('\n\n')}\n`;
}

const words = {
  certain: 'heard',
  perhaps: 'perhaps',
  not: 'not',
  by: 'said by',
  none: 'nobody for certain',
  likely: 'likely',
  somebody: 'somebody',
  nobody: 'Nobody says that so far.',
  speeches: 'speeches',
  more: 'more places where it is said',
};

const column = 9;
const narrowest = 40;
/** So many places of the same words are shown. */
const most = 5;
const plain = (_: Style, text: string) => text;

/** Lines one after the other at which the same people are there in the same way, whoever of them speaks. */
function stretches(lines: readonly HeardLine[]): readonly (readonly HeardLine[])[] {
  const found: HeardLine[][] = [];
  let last = '';
  for (const line of lines) {
    const key = keyOf(line);
    const own = found.at(-1);
    if (own && key === last) own.push(line);
    else found.push([line]);
    last = key;
  }
  return found;
}

function keyOf({ how, by, listeners }: HeardLine): string {
  const people = [...by.map(({ who }) => `certain ${who}`), ...listeners.map(({ hears, who }) => `${hears} ${who}`)];
  return `${how === 'aloud' ? '' : `${how} ${by.map(({ who }) => who).join(' ')}`}|${people.sort().join('|')}`;
}

/** Who says them, and of whom that is only likely. */
function speakersOf(lines: readonly HeardLine[]): string {
  const names = (those: readonly HeardLine[]) => new Set(those.flatMap(({ by }) => by.map(({ name }) => name)));
  const sure = names(lines.filter(({ likely }) => !likely));
  const all = [...names(lines)].map((name) => (sure.has(name) ? name : `${words.likely} ${name}`));
  return clean(all.join(', ') || words.somebody);
}

/** Those who hear a stretch: whoever speaks in it hears the rest of it. */
function together(lines: readonly HeardLine[]): readonly Listener[] {
  const found = new Map<string, Listener>();
  for (const one of lines.flatMap(({ listeners }) => listeners)) if (!found.has(one.who)) found.set(one.who, one);
  return [...found.values()];
}

function opening(text: string): string {
  const own = text.split(' ').slice(0, 6).join(' ');
  return own.length < text.length ? `${own} …` : own;
}

function shortened(text: string): string {
  const own = text.split(' ').slice(0, 40).join(' ');
  return own.length < text.length ? `${own} …` : own;
}
