// The words of English by which a reason is known from what is not one.

export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** After which things are closed, moved and forbidden. */
export const disasters = words(
  'accident crash collision fire flood explosion storm shipwreck avalanche earthquake scandal robbery burglary quarrel strike outbreak epidemic landslide',
);
/** Where people go without an article: "goes to bed". */
export const bareNouns = words(
  'bed town war work church school prison jail gaol court sea mass market college hospital sleep death',
);

/** What stands behind one of these and "to" is what is asked, begun or wanted, and no aim. */
export const complements = words(
  'ask want wish tell beg order command urge advise persuade force compel allow permit forbid teach help let begin start try attempt decide promise swear vow refuse agree ' +
    'offer have need ought use seem appear happen manage fail hope expect intend mean plan like love hate prefer dare learn pretend threaten able ready willing afraid about supposed due how what where when whether which invite warn remind it get bring long be',
);
/** What is done for the sake of it, and is in no table of verbs. */
export const aims = words(
  'cover save hide avoid prevent pretend clean warm feed please impress trick scare attract spare cheer mend check make be do see have keep',
);
/** What moves people. */
export const feelings = words(
  'fear love pity revenge spite jealousy greed anger rage vanity shame pride grief joy despair boredom curiosity politeness kindness loyalty hatred guilt gratitude habit envy hunger ' +
    'exhaustion malice respect duty desperation loneliness necessity laziness modesty cowardice remorse mercy compassion sympathy ambition cold fright embarrassment disgust delight relief happiness fury concern worry caution love fatigue',
);
