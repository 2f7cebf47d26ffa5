/** What a sentence of a puzzle says. Names are as they stand, without an article. */
export type Said =
  | {
      readonly says: 'enters' | 'leaves' | 'stays';
      readonly who: readonly string[];
      readonly place: string;
      /** Where from, if they are seen to go there. */
      readonly from?: string;
    }
  /** That a thing or a box is somewhere. */
  | { readonly says: 'lies'; readonly thing: string; readonly place: string }
  /** Moves a thing, into a box of a room, or to a place of which it is not said what it is. */
  | {
      readonly says: 'moves';
      readonly who: string;
      readonly thing: string;
      readonly place: string;
      readonly room?: string;
    }
  /** Comes to have a thing, from wherever it was. */
  | { readonly says: 'holds'; readonly who: string; readonly thing: string; readonly with?: string }
  | { readonly says: 'looks'; readonly who: string; readonly place: string }
  | Told
  /** Who perceived the sentence before in secret, and who missed it. */
  | { readonly says: 'besides'; readonly peeking: readonly string[]; readonly distracted: readonly string[] }
  /** Nothing that changes what anybody knows of where things are. */
  | { readonly says: 'nothing' };

/** Tells all who are there, or one, where a thing is, or of a topic. Without a place it is where the thing is. */
export type Told = {
  readonly says: 'tells';
  readonly who: string;
  readonly to: readonly string[] | 'all';
  readonly thing?: string;
  readonly place?: string;
  readonly topic?: string;
  /** Whether it may be false: what somebody claims. */
  readonly isClaim?: true;
};

type Groups = Readonly<Record<string, string>>;

const names = String.raw`(?<who>\p{Lu}[^\s,]*(?:(?:, and |, | and )\p{Lu}[^\s,]*)*)`;
const one = String.raw`(?<who>\p{Lu}[^\s,]*)`;
const thing = '(?:the |a |an |his |her |their )?(?<thing>.+?)';
const place = '(?:the |a |an )?(?<place>.+?)';

const ways =
  'goes|went|walks|walked|travels|travelled|traveled|moves|moved|runs|ran|rides|rode|sails|sailed|flies|flew|returns|returned';

/** Forms of sentences, the first that fits counts. */
const forms: readonly (readonly [form: RegExp, said: (groups: Groups) => Said])[] = [
  [/^While this (?:last )?action was happening, (?<rest>.+)$/u, ({ rest = '' }) => besides(rest)],
  [
    sentence(`${names} (?:is|are|was|were) in ${place}`),
    ({ who, place = '' }) => ({ says: 'enters', who: list(who), place }),
  ],
  [
    sentence(`The (?<thing>.+?) (?:is|are|was|were) (?:in|on|inside|at) ${place}`),
    ({ thing = '', place = '' }) => ({ says: 'lies', thing, place }),
  ],
  [
    sentence(`${names} (?:${ways}) from (?:the |a )?(?<from>.+?) to ${place}`),
    ({ who, from = '', place = '' }) => ({ says: 'enters', who: list(who), place, from }),
  ],
  [
    sentence(
      `${one} (?:takes|took|steals|stole|buys|bought|gets|got|receives|received) ${thing} from (?<with>\\p{Lu}\\S*?)`,
    ),
    ({ who = '', thing = '', with: other = '' }) => ({ says: 'holds', who, thing, with: other }),
  ],
  [
    sentence(`${one} (?:gives|gave|sells|sold|hands|handed) ${thing} to (?<with>\\p{Lu}\\S*?)`),
    ({ who = '', thing = '', with: other = '' }) => ({ says: 'holds', who: other, thing, with: who }),
  ],
  [
    sentence(`${one} (?:picks up|picked up|takes|took|grabs|grabbed|gets|got|has|had) ${thing}`),
    ({ who = '', thing = '' }) => ({ says: 'holds', who, thing }),
  ],
  [
    sentence(
      `${names} (?:re-?)?(?:enter(?:s|ed)?|goes to|went to|goes into|went into|came into|comes into|walked into|walks into|returned to|returns to|came back to|joins a call with|joins|joined|is moved to|moves to) ${place}`,
    ),
    ({ who, place = '' }) => ({ says: 'enters', who: list(who), place }),
  ],
  [
    sentence(`${names} (?:exit(?:s|ed)?|left|leaves?|went out of|goes out of|walked out of) ${place}`),
    ({ who, place = '' }) => ({ says: 'leaves', who: list(who), place }),
  ],
  [
    sentence(`${names} made no movements? and stayed in ${place}(?: for .*)?`),
    ({ who, place = '' }) => ({ says: 'stays', who: list(who), place }),
  ],
  [
    sentence(
      `${one} (?:moved|moves|put|puts|placed|places|transferred|hid|hides) ${thing} (?:to|into|in|inside|on) ${place}, which is also located in (?:the )?(?<room>.+?)`,
    ),
    ({ who = '', thing = '', place = '', room = '' }) => ({ says: 'moves', who, thing, place, room }),
  ],
  [
    sentence(
      `${one} (?:moved|moves|put|puts|placed|places|transferred|hid|hides) ${thing} (?:to|into|in|inside|on) ${place}(?:, leaving .+)?`,
    ),
    ({ who = '', thing = '', place = '' }) => ({ says: 'moves', who, thing, place }),
  ],
  [
    sentence(`${one} (?:looked|looks|peeked|peeks) (?:in|into|inside) ${place}`),
    ({ who = '', place = '' }) => ({ says: 'looks', who, place }),
  ],
  [
    sentence(`${one} (?:told|tells) (?<to>\\p{Lu}\\S*) where ${thing} (?:is|are)`),
    ({ who = '', to, thing = '' }) => ({ says: 'tells', who, to: list(to), thing }),
  ],
  [
    sentence(
      `${one} (?:(?:told|tells) privately(?: to)?|privately (?:told|tells)) (?<to>\\p{Lu}\\S*) (?<rest>(?:that|about) .+?)`,
    ),
    ({ who = '', to, rest = '' }) => ({ says: 'tells', who, to: list(to), ...told(rest) }),
  ],
  [
    sentence(`${one} (?:told|tells|says|said) (?:out loud|publicly|aloud) (?<rest>(?:that|about) .+?)`),
    ({ who = '', rest = '' }) => ({ says: 'tells', who, to: 'all', ...told(rest) }),
  ],
  [
    sentence(`${one} publicly (?:claimed|claims|told|said|says|announced) (?<rest>(?:that|about) .+?)`),
    ({ who = '', rest = '' }) => ({ says: 'tells', who, to: 'all', ...told(rest), isClaim: true }),
  ],
  [
    sentence(`${one} (?:told|tells) (?<to>\\p{Lu}\\S*) (?<rest>(?:that|about) .+?)`),
    ({ who = '', to, rest = '' }) => ({ says: 'tells', who, to: list(to), ...told(rest) }),
  ],
  [sentence(`${names} (?:likes?|dislikes?|loves?|hates?|liked|disliked|loved|hated) .+`), () => ({ says: 'nothing' })],
];

/** What a sentence says; undefined where it has none of the known forms. */
export function read(text: string): Said | undefined {
  for (const [form, said] of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return said(groups);
  }
  return undefined;
}

/**
 * That somebody goes somewhere, in any words, where the place is marked as one: "Ann joins a call with the bank_1". For
 * stories of nothing but goings.
 */
export function goes(text: string): Said | undefined {
  const [, who, place] = /^(\p{Lu}\S*) (?:\p{Ll}+ ){1,6}(\S*[_\d]\S*?)\.?$/u.exec(text) ?? [];
  return who === undefined || place === undefined ? undefined : { says: 'enters', who: [who], place };
}

function sentence(form: string): RegExp {
  return new RegExp(`^${form}[.!]?$`, 'u');
}

/** The names in “Ann, Ben and Cleo”. */
function list(names = ''): readonly string[] {
  return names
    .split(/,? and |, /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function told(rest: string): { readonly thing?: string; readonly place?: string; readonly topic?: string } {
  const about = /^about (?:the )?(.+)$/.exec(rest);
  if (about) return { topic: about[1] as string };
  const [, thing, place] =
    /^that (?:the )?(.+?) (?:is|are|was|were) (?:in|on|inside|at) (?:the )?(.+)$/.exec(rest) ?? [];
  return thing !== undefined && place !== undefined ? { thing, place } : { topic: rest.replace(/^that /, '') };
}

function besides(rest: string): Said {
  const peeking = /^(?:also, )?(.+?) witnessed this action in secret/.exec(rest)?.[1];
  const distracted = /(?:^|; also, )(?:.*\(and only this action\); also, )?([^;()]+?) got distracted/.exec(rest)?.[1];
  return { says: 'besides', peeking: list(peeking), distracted: list(distracted) };
}
