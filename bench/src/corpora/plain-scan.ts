/** What a plain look at the tags of a TEI file counts, without a parser and without anything of ours. */
export type PlainScan = {
  /**
   * Segments as DraCor counts them (dracor-api, modules/util.xqm, `dutil:get-segments`), from the whole file; and the
   * parts before and after the body in which somebody speaks.
   */
  readonly scenes: number;
  /** Those that say whose they are. */
  readonly speeches: number;
  /** The ids that speeches point at. */
  readonly people: ReadonlySet<string>;
  /** What the header and the labels over speeches call somebody, in small letters. */
  readonly names: ReadonlySet<string>;
};

type Open = { readonly name: string; readonly division: Division | null };

/** A division, as its start tag and what is seen in it say. */
type Division = {
  readonly name: string;
  readonly isScene: boolean;
  speaks: boolean;
  holdsSpeech: boolean;
  holdsDiv2: boolean;
};

export function plainScan(file: string): PlainScan {
  const text = file.replace(/<!--[\s\S]*?-->/g, '');
  const begin = Math.max(0, text.search(/<body[\s>]/));
  const end = Math.max(begin, text.lastIndexOf('</body>'));
  const front = text.slice(Math.max(0, text.search(/<text[\s>]/)), begin);
  const [body, ...around] = [text.slice(begin, end), front, text.slice(end)].map(divisionsOf);
  const speakers = [...text.matchAll(/<sp\b([^>]*)>/g)].flatMap(
    ([, attributes = '']) => attributes.match(/who="[^"]*"/) ?? [],
  );
  const prologues = around.flatMap((one) => one.divisions).filter(({ speaks }) => speaks).length;
  return {
    scenes: segmentsOf(body?.divisions ?? []) + prologues,
    speeches: [body, ...around].reduce((sum, one) => sum + (one?.speeches ?? 0), 0),
    people: new Set(
      speakers.flatMap((who) =>
        who
          .slice(5, -1)
          .split(/\s+/)
          .filter((id) => id.length > 1)
          .map((id) => id.replace(/^.*#/, '')),
      ),
    ),
    names: new Set(
      [...text.matchAll(/<(persName|speaker|name)\b[^>]*>([\s\S]*?)<\/\1>/g)].flatMap(([, , inner = '']) => [
        inSmall(inner),
        inSmall(inner.replace(/[(,].*$/s, '')),
      ]),
    ),
  };
}

/** Words without tags, marks and capitals. */
export function inSmall(words: string): string {
  return (
    words
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function divisionsOf(text: string): { readonly divisions: readonly Division[]; readonly speeches: number } {
  const divisions: Division[] = [];
  const open: Open[] = [];
  let speeches = 0;
  for (const { index, 1: close, 2: name = '', 3: attributes = '' } of text.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g,
  )) {
    if (close !== '') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    markDivisions(name, open);
    if (name === 'sp' && isNamed(attributes, text.slice(index, index + 1000))) speeches++;
    if (attributes.endsWith('/')) continue;
    const division = /^(?:div[12]?|prologue|epilogue)$/.test(name)
      ? { name, isScene: /\btype="scene"/.test(attributes), speaks: false, holdsSpeech: false, holdsDiv2: false }
      : null;
    open.push({ name, division });
    if (division) divisions.push(division);
  }
  return { divisions, speeches };
}

/** What the divisions around an element that opens hold by that. */
function markDivisions(name: string, open: readonly Open[]): void {
  if (name !== 'sp' && name !== 'div2') return;
  for (const { division } of open) {
    if (division && name === 'sp') division.holdsSpeech = true;
    if (division && name === 'div2') division.holdsDiv2 = true;
  }
  const parent = open.findLast((one) => one.name !== 'spGrp')?.division;
  if (parent && name === 'sp') parent.speaks = true;
}

/** Whether a speech says whose it is: by a pointer, or by a label right behind its tag. */
function isNamed(attributes: string, from: string): boolean {
  return (
    /\bwho="[^"]*[^"\s#][^"]*"/.test(attributes) || /^<[^>]*>\s*(?:<(?!\/sp)[^>]*>\s*){0,3}<speaker[\s>]/.test(from)
  );
}

function segmentsOf(divisions: readonly Division[]): number {
  const called = (name: string) => divisions.filter((one) => one.name === name);
  const [div, div1, div2] = [called('div'), called('div1'), called('div2')];
  if (div.length === 0 && div1.length === 0) return 1;
  if (div2.some(({ isScene }) => isScene))
    return (
      div2.filter(({ isScene }) => isScene).length + div1.filter((one) => one.holdsSpeech && !one.holdsDiv2).length
    );
  if (div1.length > 0) return div1.length;
  return div.filter((one) => one.speaks || (one.isScene && !one.holdsSpeech)).length;
}
