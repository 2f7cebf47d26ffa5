import type { Item, Segment } from '../../source.js';
import { isOfPlays } from '../prose/heading-words.js';
import { headline } from '../prose/prose-headings.js';

/** Segments of which the paragraphs of plays that begin with who speaks (“ADA. Who calls?”, “BEN: The wind.”) are speeches. */
export function withSpeeches(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment) => (isOfPlay(segment) ? { ...segment, items: segment.items.map(spoken) } : segment));
}

/** Whether a segment is an act or a scene of one. */
function isOfPlay({ title, within }: Segment): boolean {
  return [...within, title].some((name) => isOfPlays(headline(name)?.word ?? ''));
}

function spoken(item: Item): Item {
  const found = item.kind === 'prose' ? cued.exec(item.text) : null;
  if (item.kind !== 'prose' || !found) return item;
  const [lead, name = ''] = found;
  const words = item.text.slice(lead.length).trim();
  if (words === '' || noName.test(name)) return item;
  const { at, language } = item;
  const [aside = '', direction] = leading.exec(words) ?? [];
  const said = words.slice(aside.length);
  if (said === '') return item;
  const parts = [
    ...(direction === undefined ? [] : [{ kind: 'direction', text: direction, at } as const]),
    { kind: 'said', text: said, at } as const,
  ];
  return { kind: 'speech', cue: name, who: [name], parts, at, ...(language ? { language } : {}) };
}

/** “(softly) ” before what is said. */
const leading = /^[([]([^()[\]]{1,200})[)\]][.,]?\s*/u;

/**
 * A name in capitals, of a few words, with a full stop or a colon behind it, or alone in the line above the words: these begin with a
 * capital, or what stands in capitals is a line of theirs.
 */
const cued =
  /^((?:(?:MRS?|DR|ST)\. )?\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]*){0,3})(?:[.:]\s+(?=\S)|\n(?=["“‘([]?\p{Lu}|[([]))/u;

/** What stands in capitals in plays and is nobody. */
const noName = /^(?:ACT|SCENE|PROLOGUE|EPILOGUE|CURTAIN|THE END|END|FINIS|EXEUNT|EXIT|ENTER|NOTE|TIME|PLACE)(?!\p{L})/u;
