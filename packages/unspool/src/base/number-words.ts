/**
 * A word as it is compared: in small letters and without accents, since capitals often lack them ("ΚΕΦΑΛΑΙΟΝ") and
 * Turkish ones have a dot of their own.
 */
export function foldedWord(word: string): string {
  const low = word.toLowerCase();
  return plainLetters.test(low) ? low : low.normalize('NFD').replace(/[\p{M}\u0374\u0384’']/gu, '');
}

/** "IV", "four", "fourth", "4", "四" and "D΄" of a heading as "4"; undefined for what is no number. */
export function numberOf(text: string): string | undefined {
  if (/^\p{Nd}{1,4}$/u.test(text)) return String(Number(inFigures(text)));
  const low = foldedWord(text);
  const named = ordinals.get(low) ?? cardinals.get(low) ?? compound(low) ?? german(low);
  return named ?? romanOf(low) ?? hanOf(text) ?? lettered(text);
}

/** The number of an ordinal alone: "first", "zweites"; "last" is one as well. */
export function ordinalOf(word: string): string | undefined {
  const low = foldedWord(word);
  return ordinals.get(low) ?? german(low);
}

/** "twenty first", "двадцать первая", "dwudziesty pierwszy" as one number. */
export function numberOfTwo(tens: string, ones: string): string | undefined {
  const ten = Number(numberOf(tens));
  const one = Number(numberOf(ones));
  return ten >= 20 && ten % 10 === 0 && one > 0 && one < 10 ? String(ten + one) : undefined;
}

/** Whether it is a number in Chinese figures and in nothing else. */
export function hanOf(text: string): string | undefined {
  if (text.length > 7 || !/^[零〇一二三四五六七八九十百千两兩廿卅]+$/.test(text)) return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text))
    return String(Number([...text].map((one) => hanDigits[one] ?? 0).join('')));
  let sum = 0;
  let digit = 0;
  for (const one of text) {
    const unit = hanUnits[one];
    if (unit === undefined) digit = hanDigits[one] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit === 0 ? undefined : String(sum + digit);
}

/** Figures of any script as ours. */
export function inFigures(text: string): string {
  return text.replace(/\p{Nd}/gu, (figure) => {
    const code = figure.codePointAt(0) ?? 0;
    const zero = zeros.find((one) => code >= one && code < one + 10);
    return zero === undefined ? figure : String(code - zero);
  });
}

const plainLetters = /^[a-z ]*$/;

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

const hanDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 };

function romanOf(low: string): string | undefined {
  if (!/^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/.test(low)) return undefined;
  let sum = 0;
  for (let at = 0; at < low.length; at++) {
    const value = roman[low[at] ?? ''] ?? 0;
    sum += value < (roman[low[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return String(sum);
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Letters that stand for numbers, with the mark that says so: Greek "ΙΑ΄", Hebrew "י״א", "ב". */
function lettered(text: string): string | undefined {
  const greek = /^([\u0391-\u03a9α-ωϛϚ]{1,3})[΄ʹ’'´]$/u.exec(text)?.[1]?.toLowerCase();
  const hebrew = /^[א-ת]{1,2}(?:["״'׳]?[א-ת])?['׳]?$/u.test(text) ? text.replace(/["״'׳]/g, '') : undefined;
  const values = [...(greek ?? hebrew ?? '')].map((one) => letterValues.get(one));
  if (values.length === 0 || values.some((one) => one === undefined)) return undefined;
  // Greater ones first, as in all such numbers: other words are none.
  if (values.some((one, index) => index > 0 && (one as number) >= (values[index - 1] as number))) return undefined;
  return String(values.reduce((sum: number, one) => sum + (one as number), 0));
}

const letterValues: ReadonlyMap<string, number> = new Map(
  ['αβγδεϛζηθ', 'ικλμνξοπϟ', 'אבגדהוזחט', 'יכלמנסעפצ'].flatMap((row, nth) =>
    [...row].map((letter, index) => [letter, (index + 1) * (nth % 2 === 0 ? 1 : 10)] as const),
  ),
);

/** "twenty-one", "thirty-third", "vingt-deuxième". */
function compound(low: string): string | undefined {
  const [tens = '', ones = '', more] = low.split('-');
  const ten = Number(cardinals.get(tens));
  const one = Number(cardinals.get(ones) ?? ordinals.get(ones));
  return more === undefined && ten >= 20 && one > 0 && one < 10 ? String(ten + one) : undefined;
}

/** "einundzwanzigstes". */
function german(low: string): string | undefined {
  const [, ones = '', tens = ''] =
    /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(zwanzig|dreißig|dreissig|vierzig|funfzig|sechzig)(?:ste[rsn]?)?$/.exec(
      low,
    ) ?? [];
  const digit = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'].indexOf(ones) + 1;
  const ten = { zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60 }[tens];
  return ten === undefined || digit === 0 ? undefined : String(ten + digit);
}

/** Words for 1, 2, 3 …, in each of their forms ("primer|primero|primera"). */
function counted(...rows: readonly string[]): readonly (readonly [string, string])[] {
  return rows.flatMap((row) =>
    row
      .split(/\s+/)
      .flatMap((forms, index) => forms.split('|').map((form) => [foldedWord(form), String(index + 1)] as const)),
  );
}

const tens = (row: string) =>
  row
    .split(/\s+/)
    .flatMap((forms, index) => forms.split('|').map((form) => [foldedWord(form), String(20 + index * 10)] as const));

const cardinals: ReadonlyMap<string, string> = new Map([
  ...counted(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  ),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ...tens('zwanzig dreißig vierzig fünfzig sechzig'),
  ...tens('vingt trente quarante cinquante soixante'),
  ...tens('двадцать тридцать сорок пятьдесят шестьдесят'),
]);

/** From general knowledge; those beyond the twelfth where books with so many chapters spell them out. */
const ordinals: ReadonlyMap<string, string> = new Map([
  ['last', 'last'],
  ...counted(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ...['', 'r', 's', 'n'].map(
      (end) =>
        `erste${end} zweite${end} dritte${end} vierte${end} fünfte${end} sechste${end} siebente${end}|siebte${end} achte${end} neunte${end} zehnte${end} elfte${end} zwölfte${end} dreizehnte${end} vierzehnte${end} fünfzehnte${end} sechzehnte${end} siebzehnte${end} achtzehnte${end} neunzehnte${end} zwanzigste${end}`,
    ),
    'premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
    'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena|nono décimo|décima undécimo duodécimo',
    'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ottavo|ottava nono|nona decimo|decima undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo',
    'primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima oitavo|oitava nono|nona décimo|décima',
    'primer|primera segon|segona tercer|tercera quart|quarta cinquè|cinquena',
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste',
    'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte|elvte tolfte|tolvte trettonde fjortonde femtonde sextonde sjuttonde artonde|adertonde nittonde tjugonde',
    'første anden|andet|annen|annet tredje|tredie fjerde femte sjette|sjætte syvende|sjuende ottende|åttende niende tiende ellevte|elvte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende',
    'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista',
    'esimene teine kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes',
    'pierwszy|pierwsza drugi|druga trzeci|trzecia czwarty|czwarta piąty|piąta szósty|szósta siódmy|siódma ósmy|ósma dziewiąty|dziewiąta dziesiąty|dziesiąta jedenasty|jedenasta dwunasty|dwunasta trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty dwudziesty',
    'první druhá|druhý třetí čtvrtá|čtvrtý pátá|pátý šestá|šestý sedmá|sedmý osmá|osmý devátá|devátý desátá|desátý jedenáctá dvanáctá třináctá čtrnáctá patnáctá šestnáctá sedmnáctá osmnáctá devatenáctá dvacátá',
    'prvá|prvý druhá|druhý tretia|tretí štvrtá|štvrtý piata|piaty šiesta siedma ôsma deviata desiata',
    'первая|первый|первое вторая|второй|второе третья|третий|третье четвертая|четвертый|четвёртая|четвертое пятая|пятый|пятое шестая|шестой|шестое седьмая|седьмой|седьмое восьмая|восьмой|восьмое девятая|девятый|девятое десятая|десятый|десятое одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая двадцатая',
    'перша|перший друга|другий третя|третій четверта|четвертий пята|пятий шоста|шостий сьома|сьомий восьма|восьмий девята|девятий десята|десятий',
    'първа втора трета четвърта пета шеста седма осма девета десета',
    'prva|prvo|prvi druga|drugo|drugi treća|treće|treći četvrta|četvrto|četvrti peta|peto|peti šesta|šesto|šesti sedma|sedmo osma|osmo deveta|deveto deseta|deseto',
    'прва|прво|први друга|друго|други трећа|треће|трећи четврта|четврто|четврти пета|пето|пети шеста|шесто седма|седмо осма|осмо девета|девето десета|десето',
    'prvo|prvi drugo|drugi tretje|tretji četrto|četrti peto|peti šesto|šesti sedmo|sedmi osmo|osmi deveto|deveti deseto|deseti',
    'első második harmadik negyedik ötödik hatodik hetedik nyolcadik|nyolczadik kilencedik|kilenczedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik',
    'întâi|întâia|întâiul|întâiu doilea|doua treilea|treia patrulea|patra cincilea|cincea șaselea|șasea șaptelea|șaptea optulea|opta nouălea|noua zecelea|zecea',
    'πρώτο|πρώτον|πρώτη δεύτερο|δεύτερον|δευτέρα τρίτο|τρίτον|τρίτη τέταρτο|τέταρτον πέμπτο|πέμπτον έκτο|έκτον έβδομο|έβδομον όγδοο|όγδοον ένατο|ένατον δέκατο|δέκατον',
    'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
    'pirmas|pirma antras|antra trečias|trečia ketvirtas|ketvirta penktas|penkta',
    'pirmā otrā trešā ceturtā piektā sestā septītā astotā devītā desmitā',
    'الأول|الأولى الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة السادس|السادسة السابع|السابعة الثامن|الثامنة التاسع|التاسعة العاشر|العاشرة',
    'اول|یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم',
    'ראשון|ראשונה שני|שניה שלישי|שלישית רביעי|רביעית חמישי|חמישית שישי|ששי שביעי|שביעית שמיני|שמינית תשיעי|תשיעית עשירי|עשירית',
    'primum|primus|prima secundum|secundus|secunda tertium|tertius|tertia quartum|quartus quintum|quintus',
  ),
  ...tens('dwudziesty trzydziesty czterdziesty'),
  ...tens('dvacátá třicátá čtyřicátá'),
]);
