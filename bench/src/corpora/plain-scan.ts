/** What a plain look at the tags of a TEI file counts, without a parser and without anything of ours. */
export type PlainScan = {
  /** Segments as DraCor counts them (dracor-api, modules/util.xqm, `dutil:get-segments`), from the whole file. */
  readonly scenes: number;
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
  const begin = text.search(/<body[\s>]/);
  const end = text.lastIndexOf('</body>');
  const body = begin < 0 ? '' : text.slice(begin, end < begin ? text.length : end);
  const speakers = [...body.matchAll(/<sp\b([^>]*)>/g)].flatMap(
    ([, attributes = '']) => attributes.match(/who="[^"]*"/) ?? [],
  );
  return {
    ...counted(body),
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
      [...text.matchAll(/<(persName|speaker|name)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) => inSmall(inner)),
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

function counted(body: string): { readonly scenes: number; readonly speeches: number } {
  const divisions: Division[] = [];
  const open: Open[] = [];
  let speeches = 0;
  for (const [, close, name = '', attributes = ''] of body.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g)) {
    if (close !== '') {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    const around = open.flatMap(({ division }) => division ?? []);
    if (name === 'sp') {
      speeches++;
      const parent = open.findLast((one) => one.name !== 'spGrp')?.division;
      for (const one of around) one.holdsSpeech = true;
      if (parent) parent.speaks = true;
    }
    if (name === 'div2') for (const one of around) one.holdsDiv2 = true;
    if (attributes.endsWith('/')) continue;
    const division = /^div[12]?$/.test(name)
      ? { name, isScene: /\btype="scene"/.test(attributes), speaks: false, holdsSpeech: false, holdsDiv2: false }
      : null;
    open.push({ name, division });
    if (division) divisions.push(division);
  }
  return { scenes: segmentsOf(divisions), speeches };
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
