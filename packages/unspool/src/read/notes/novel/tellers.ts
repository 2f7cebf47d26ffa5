import type { Span } from '../../novel/stretch.js';

/** Where the line at the head of a diary, a letter or a narrative names who tells it; undefined for any other line. */
export function tellerIn(line: string): Span | undefined {
  if (line.length > longestHead) return undefined;
  for (const head of heads) {
    const span = head.exec(line)?.indices?.groups?.teller;
    if (!span) continue;
    const [from, to] = span;
    // A stop behind a whole word ends the line: “Related by Franklin Blake.”
    return { from, to: /\p{Ll}{3}\.$/u.test(line.slice(from, to)) ? to - 1 : to };
  }
  return undefined;
}

const longestHead = 160;

const name = String.raw`(?<teller>\p{Lu}[\p{L}\p{M}.-]*(?: (?:(?:of|de|von|van|di|du|le|la|der) )?\p{Lu}[\p{L}\p{M}.-]*){0,5})`;
const kinds = [
  'journal',
  'diary',
  'narrative',
  'story',
  'statement',
  'account',
  'testimony',
  'memorandum',
  'memoir',
  'record',
  'report',
  'letter',
  'log',
];
const papers = ['letters?', 'telegrams?', 'notes?', 'cable', 'wire', 'memorandum'];

/** “Dr. Seward’s Diary”, “Letter, Lucy Westenra to Mina Murray”, “The Narrative of Walter Hartright”, “Related by Franklin Blake”. */
const heads: readonly RegExp[] = [
  new RegExp(`^[“"]?(?:[Ff]rom )?${name}[’']s? (?:[Oo]wn |[Pp]rivate )?(?:${anyCase(kinds)})(?!\\p{L})`, 'du'),
  new RegExp(`^[“"]?(?:${anyCase(papers)})[,:]? (?:[Ff]rom )?${name},? to (?:[Tt]he |[Mm]y )?\\p{Lu}`, 'du'),
  new RegExp(
    `(?:^|[ .])(?:[Cc]ontributed|[Rr]elated|[Tt]old|[Nn]arrated|[Cc]ontinued|[Ww]ritten|[Ll]eft) by ${name}`,
    'du',
  ),
  new RegExp(`^[“"]?(?:[Tt]he )?(?:${anyCase([...kinds, ...papers])}) (?:of|by|from) ${name}`, 'du'),
  /^(?:Tagebuch|Brief|Aufzeichnungen|Bericht) (?:von |des |der )?(?<teller>\p{Lu}[\p{L}.-]*(?: (?:von )?\p{Lu}[\p{L}.-]*){0,3}?)(?: an .{1,80})?[.,]?$/du,
  /^(?:Journal|Lettre|Récit|Mémoires) (?:de |d[’'])(?<teller>\p{Lu}[\p{L}.-]*(?: (?:de )?\p{Lu}[\p{L}.-]*){0,3}?)(?: à .{1,80})?[.,]?$/du,
];

function anyCase(words: readonly string[]): string {
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
}
