import { basesOf, formsOf, isIrregularVerb, pastOf } from '../../language/index.js';
import { askedRows } from './asked-rows.js';
import { type PhraseRow, who } from './phrase-row.js';

/** A question with one phrase for another that asks for the same, each in a question of its own. */
export function inOtherWords(question: string): readonly string[] {
  return [...rows, ...askedRows].flatMap(([form, by]) =>
    (typeof by === 'string' ? [by] : by)
      .map((own) => question.replace(form, (...found) => filled(own, found)))
      .filter((other) => other !== question),
  );
}

/** The words of a row with what was found in the places of its numbers; "does", "did" as the question has "is" or "was". */
function filled(by: string, found: readonly unknown[]): string {
  const part = (at: number) => (typeof found[at] === 'string' ? (found[at] as string) : '');
  return by
    .replace(/\$do(\d)/gu, (_, at: string) => doing.get(part(Number(at)).toLowerCase()) ?? 'did')
    .replace(/\$be(\d)/gu, (_, at: string) => being.get(part(Number(at)).toLowerCase()) ?? 'was')
    .replace(/\$past(\d)/gu, (_, at: string) => pastOf(baseOf(part(Number(at)))))
    .replace(/\$base(\d)/gu, (_, at: string) => baseOf(part(Number(at))))
    .replace(/\$(\d)/gu, (_, at: string) => part(Number(at)));
}

const doing: ReadonlyMap<string, string> = new Map([
  ['is', 'does'],
  ['are', 'do'],
  ['was', 'did'],
  ['were', 'did'],
]);
const being: ReadonlyMap<string, string> = new Map([
  ['does', 'is'],
  ['do', 'are'],
  ['did', 'was'],
]);

function baseOf(word: string): string {
  const bases = basesOf(word);
  return (
    bases.find((base) => base !== word && isIrregularVerb(base)) ??
    bases.find((base) => base !== word && formsOf(base).all.has(word)) ??
    word
  );
}

const work = 'job|case|work|task|role|commission|assignment|post|position|contract|project|challenge';
const making =
  'make|build|write|paint|copy|carve|finish|complete|restore|repair|mend|draw|sew|knit|translate|forge|dig|compose|draft';

const rows: readonly PhraseRow[] = [
  // Whoever takes on a case takes it.
  [
    new RegExp(
      `\\b(tak(?:e|es|en|ing)|took) on (?=(?:the|an?|this|that|such|his|her|their) (?:[\\p{L}-]{1,20} ){0,2}(?:${work})\\b)`,
      'iu',
    ),
    ['$1 ', 'accept '],
  ],
  // Whoever is reluctant does not want to.
  [
    new RegExp(`\\b(is|are|was|were) ${who} (?:so |very )?(?:reluctant|unwilling|loath|disinclined) to `, 'iu'),
    '$do1 $2 not want to ',
  ],
  [
    new RegExp(`\\b(is|are|was|were) ${who} (?:so |very )?(?:eager|keen|anxious|desperate|determined) to `, 'iu'),
    '$do1 $2 want to ',
  ],
  // What somebody plans they intend, mean or want to do.
  [new RegExp(`\\b(do|does|did) ${who} (?:plan|aim|propose) to `, 'iu'), ['$1 $2 intend to ', '$1 $2 want to ']],
  [new RegExp(`\\b(do|does|did) ${who} (?:intend|mean) to `, 'iu'), ['$1 $2 plan to ', '$1 $2 want to ']],
  [new RegExp(`\\b(do|does|did) ${who} (?:want|wish) to `, 'iu'), ['$1 $2 intend to ', '$1 $2 plan to ']],
  // "get broken"
  [new RegExp(`\\b(do|does|did) ${who} get (\\p{L}{2,12}(?:en|n|t|d))\\b`, 'iu'), '$be1 $2 $3'],
  // Whoever finds out about something hears, reads or learns of it.
  [/\b(?:find out|learn|hear) about /iu, ['hear of ', 'learn of ', 'read of ']],
  // How long it takes somebody to make something they work on it.
  [new RegExp(`^how long (?:did|does|had|has) it take ${who} to (\\p{L}{2,20}) `, 'iu'), ['How long did $1 $2 ']],
  [
    new RegExp(`^how long (?:(?:did|does) it take ${who}|(?:did|does) ${who} (?:need|take)) to (?:${making}) `, 'iu'),
    'How long did $1$2 work on ',
  ],
  [new RegExp(`^how long (?:did|does) ${who} (?:need|take) to (\\p{L}{2,20}) `, 'iu'), 'How long did $1 $2 '],
  // Who asks somebody to forgive them apologises.
  [new RegExp(`\\b(did|does|do) ${who} apologi[sz]e to ([^?]{1,40})`, 'iu'), '$1 $2 ask $3 to forgive'],
  // News of something is told.
  [/\b(?:breaks?|broke) the news (?:of|about) ([^?]{1,60}) to ([^?]{1,40})/iu, ['told $2 about $1', 'told $2 of $1']],
  // What is wiped away is wiped.
  [
    /\b((?:wip|gambl|hid|stor|fold|roll)(?:e|es|ed|ing)|(?:wash|lock|sweep|rub|clean|pack|wrap|fill|drink|eat|cook|chop|sew|fasten|stack)(?:es|s|ed|p?ing)?|wrapped|swept|hidden|drank|drunk|ate|eaten|sewn) (?:away|up|off|down) /iu,
    '$1 ',
  ],
  [/\b(?:leaves?|left) out (?=(?:[^?]{1,60} )?for\b)/iu, 'put out '],
  [/\b(?:leaves?|left) ((?:the|an?|some|his|her) [^?]{1,40}) out for\b/iu, 'put $1 out for'],
  // How long somebody goes to prison they are sentenced to.
  [
    new RegExp(
      `^(?:for )?how (?:long|many years) (do|does|did|will) ${who} (?:have to )?(?:go to|spend in|be in|stay in|sit in|get in) (?:prison|jail|gaol)(?: for)?`,
      'iu',
    ),
    'To how many years is $2 sentenced',
  ],
  // What somebody has to do they do.
  [new RegExp(`^(why|how long|where|when) (do|does|did) ${who} have to `, 'iu'), '$1 $2 $3 '],
  // Who is at the wheel steers.
  [/^who (?:is|was) at the (?:wheel|helm|tiller)\b/iu, 'Who steered'],
  [/ at the time of ([^?]{1,60}['’]s) death\b/iu, ' when $1 died'],
];
