/** Nouns by which readers name what somebody does, each with its verbs. Those behind the bar name it by themselves, too: "the wedding". */
const rows: readonly (readonly [nouns: string, verbs: string])[] = [
  ['| murder killing assassination manslaughter', 'kill'],
  ['| shooting', 'shoot'],
  ['| wedding marriage', 'marry'],
  ['| divorce', 'divorce'],
  ['| engagement', 'get engaged'],
  ['| arrest', 'arrest'],
  ['| escape flight', 'escape'],
  ['| theft', 'steal'],
  ['| robbery', 'rob'],
  ['| burglary break-in', 'break in'],
  ['| kidnapping kidnap abduction', 'kidnap'],
  ['| rescue', 'save'],
  ['| funeral burial', 'bury'],
  ['| poisoning', 'poison'],
  ['| explosion', 'explode'],
  ['| crash collision', 'crash'],
  ['| confession', 'confess'],
  ['| disappearance', 'vanish'],
  ['| quarrel row argument', 'quarrel'],
  ['| fight', 'fight'],
  ['arrival', 'arrive'],
  ['departure leaving', 'leave'],
  ['return', 'return'],
  ['search', 'search'],
  ['discovery', 'find'],
  ['betrayal', 'betray'],
  ['attack assault', 'assault'],
  ['visit', 'visit'],
  ['meeting encounter', 'meet'],
  ['opening', 'open'],
  ['crossing', 'cross'],
  ['promise oath', 'promise'],
  ['threat', 'threaten'],
  ['fall', 'fall'],
  ['burning', 'burn'],
  ['sinking', 'sink'],
  ['drowning', 'drown'],
  ['imprisonment', 'imprison'],
  ['release', 'free'],
  ['kiss', 'kiss'],
  ['call', 'call'],
  ['destruction', 'destroy'],
  ['loss', 'lose'],
  ['sale', 'sell'],
  ['purchase', 'buy'],
  ['suicide', 'commit suicide'],
];

/** The verb of which a noun is made, and whether the noun alone names what happens. */
export function deedNoun(noun: string): { readonly verb: string; readonly isAlone: boolean } | undefined {
  return byNoun.get(noun);
}

const byNoun = new Map(
  rows.flatMap(([nouns, verb]) => {
    const isAlone = nouns.startsWith('| ');
    const all = isAlone ? nouns.slice(2) : nouns;
    return all.split(' ').map((noun) => [noun, { verb, isAlone }] as const);
  }),
);
