/** The words of a text in lower case, without possessive endings. */
export function tokens(text: string): readonly string[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  return found.map((word) => word.replace(/['’]s?$/, '').replace(/['’-]+/g, ''));
}

/** The stems of the words of a text that carry meaning of their own. */
export function stems(text: string): readonly string[] {
  return stemsOf(tokens(text));
}

/** The same for a text that is given as its tokens. */
export function stemsOf(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token) => !stopWords.has(token)).map(stem);
}

/** What kind of answer a question asks for, given as its tokens: its "who", "why" or "when". */
export function interrogative(tokens: readonly string[]): string | undefined {
  return tokens.find((token) => interrogatives.has(token));
}

/** Takes off the endings that English verbs and nouns take most often. */
export function stem(word: string): string {
  if (word.length < 5) return single(word.replace(/^(\p{L}{3})s$/u, '$1').replace(/ie[sd]$/, 'ie'));
  const bare = word.replace(/(?:ies|ied)$/, 'y').replace(/(?<=\p{L}{3})(?:ings?|ed|es|s)$/u, '');
  return single(bare).replace(/(?<=\p{L}{3})e$/u, '');
}

/** "kill" and "kills" lose the same letter. */
function single(word: string): string {
  return word.replace(/([bdfgklmnprt])\1$/, '$1');
}

const interrogatives = new Set(['who', 'whom', 'whose', 'what', 'when', 'where', 'why', 'how', 'which']);

const stopWords: ReadonlySet<string> = new Set([
  ...interrogatives,
  ...(
    'a an the is are was were be been being am do does did done have has had can could may might must shall should ' +
    'will would of in on at to from by for with about into onto over under and or but not no nor so as if than then ' +
    'that this these those there here it its he him his she her hers they them their theirs we us our you your i me ' +
    'my s t d ll re ve really actually please tell explain know mean means meaning meant happen happens happened thing'
  ).split(' '),
]);
