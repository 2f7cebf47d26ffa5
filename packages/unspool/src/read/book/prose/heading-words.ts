/** What a line calls a piece of a book: a part of it, a chapter, or what stands around the work. */
export type HeadingSort = 'division' | 'chapter' | 'front' | 'back' | 'contents';

/**
 * A word as it is compared: in small letters and without accents, since capitals often lack them ("ΚΕΦΑΛΑΙΟΝ") and
 * Turkish ones have a dot of their own.
 */
export function foldedWord(word: string): string {
  const low = word.toLowerCase();
  return plainLetters.test(low) ? low : low.normalize('NFD').replace(/[\p{M}\u0374\u0384’']/gu, '');
}

/** What a word is that stands with a number. */
export function numberedSort(word: string): 'division' | 'chapter' | undefined {
  return numbered.get(word);
}

/** Whether it is the word for a chapter itself, which nothing else is called. */
export function isChapterProper(word: string): boolean {
  return properly.has(word);
}

/** What a heading is that needs no number. */
export function aloneSort(words: string): HeadingSort | undefined {
  return alone.get(words);
}

const plainLetters = /^[a-z ]*$/;

type Row = {
  /** Words for a chapter, which stand with a number, the word itself first. */
  readonly chapter: string;
  /** Words for what stands above chapters. */
  readonly part: string;
  /** Headings of the work itself that need no number. */
  readonly own?: string;
  readonly contents?: string;
  /** What stands before the work, and what behind it. */
  readonly front?: string;
  readonly back?: string;
};

/**
 * The words of each language. Those for chapter, part, contents, preface and index are from the language files of LaTeX's
 * babel, with the forms in which they stand beside a number ("kapitlet", "capitolul"); those for prologues, volumes, notes
 * and what else books call their pieces are from headings of published books, for the smaller languages from general
 * knowledge. Chinese, Japanese and Korean, which write number and word as one, have rules of their own beside.
 */
const rows = {
  en: {
    chapter:
      'chapter, chap, letter, epistle, canto, narrative, stave, section, episode, adventure, interlude, excerpt, fragment',
    part: 'part, book, volume, vol, period, phase, epoch',
    own: 'prologue, epilogue, interlude, prelude, conclusion, finale, coda, postscript',
    contents: 'contents, table of contents, list of illustrations, illustrations',
    front:
      'preface, foreword, introduction, introductory note, note, note on the text, a note on the text, title page, half title, author’s note, dedication, acknowledgments, acknowledgements, translator’s note, translator’s preface, transcriber’s note, transcriber’s notes, editor’s note, list of characters',
    back: 'afterword, notes, endnotes, footnotes, appendix, glossary, index, bibliography, colophon, about the author, also by the author, by the same author, copyright, copyright page, license, full license, the full project gutenberg license, uncopyright, imprint, credits',
  },
  de: {
    chapter: 'kapitel, brief, abschnitt, gesang',
    part: 'teil, theil, buch, band',
    own: 'prolog, epilog, vorspiel, nachspiel, zwischenspiel',
    contents: 'inhalt, inhaltsverzeichnis',
    front: 'vorwort, einleitung, widmung',
    back: 'nachwort, anmerkungen, anhang, glossar',
  },
  fr: {
    chapter: 'chapitre, chap, lettre',
    part: 'partie, livre, tome',
    own: 'prologue, épilogue, intermède, conclusion',
    contents: 'table des matières, table, table des chapitres',
    front: 'préface, avant-propos, avertissement, dédicace',
    back: 'postface, annexe, glossaire',
  },
  es: {
    chapter: 'capítulo, capitulo, carta',
    part: 'parte, libro, tomo',
    own: 'prólogo, epílogo',
    contents: 'índice',
    front: 'introducción, prefacio, dedicatoria',
    back: 'apéndice, glosario',
  },
  it: {
    chapter: 'capitolo, lettera',
    part: 'parte, libro, volume',
    own: 'prologo, epilogo',
    contents: 'indice',
    front: 'prefazione, introduzione',
    back: 'appendice',
  },
  pt: {
    chapter: 'capítulo, carta',
    part: 'parte, livro, tomo',
    own: 'prólogo, epílogo',
    front: 'prefácio, introdução',
  },
  ca: { chapter: 'capítol', part: 'part, llibre', own: 'pròleg, epíleg', contents: 'índex' },
  nl: {
    chapter: 'hoofdstuk, brief',
    part: 'deel, boek',
    own: 'proloog, epiloog',
    contents: 'inhoudsopgave, inhoud',
    front: 'voorwoord, inleiding',
    back: 'nawoord, bijlage, aantekeningen',
  },
  af: { chapter: 'hoofstuk', part: 'deel', contents: 'inhoud, inhoudsopgawe' },
  sv: {
    chapter: 'kapitel, kapitlet, kap',
    part: 'del, delen, bok, boken',
    own: 'prolog, epilog',
    contents: 'innehåll, innehållsförteckning',
    front: 'förord, inledning',
    back: 'efterord, bilaga',
  },
  da: {
    chapter: 'kapitel, capitel, kapitlet',
    part: 'del, bog',
    contents: 'indhold, indholdsfortegnelse',
    front: 'forord, indledning',
    back: 'efterord',
  },
  no: {
    chapter: 'kapittel, kapitel, kapitlet',
    part: 'del, bok',
    contents: 'innhold',
    front: 'forord, innledning',
    back: 'etterord',
  },
  is: { chapter: 'kafli', part: 'hluti', contents: 'efnisyfirlit', front: 'formáli' },
  fi: {
    chapter: 'luku',
    part: 'osa, kirja',
    own: 'prologi, epilogi, alkusoitto, loppusoitto',
    contents: 'sisällys, sisällysluettelo',
    front: 'esipuhe, johdanto',
    back: 'jälkisanat, liite',
  },
  et: {
    chapter: 'peatükk',
    part: 'osa',
    own: 'proloog, epiloog',
    contents: 'sisukord',
    front: 'eessõna, sissejuhatus',
  },
  pl: {
    chapter: 'rozdział, list',
    part: 'część, tom, księga',
    own: 'prolog, epilog',
    contents: 'spis treści',
    front: 'przedmowa, wstęp, od autora',
    back: 'posłowie, przypisy, dodatek',
  },
  cs: {
    chapter: 'kapitola, hlava, list',
    part: 'část, díl, kniha, svazek',
    own: 'prolog, epilog',
    contents: 'obsah',
    front: 'předmluva, úvod',
    back: 'doslov, příloha, poznámky',
  },
  sk: {
    chapter: 'kapitola, hlava',
    part: 'časť, diel, kniha',
    own: 'prológ, epilóg',
    contents: 'obsah',
    front: 'predhovor, úvod',
    back: 'doslov',
  },
  sl: {
    chapter: 'poglavje',
    part: 'del, knjiga',
    own: 'prolog, epilog',
    contents: 'kazalo, vsebina',
    front: 'predgovor',
  },
  hr: {
    chapter: 'poglavlje, glava',
    part: 'dio, deo, knjiga',
    own: 'prolog, epilog',
    contents: 'sadržaj',
    front: 'predgovor, uvod',
    back: 'pogovor',
  },
  sr: {
    chapter: 'глава, поглавље',
    part: 'део, књига',
    own: 'пролог, епилог',
    contents: 'садржај',
    front: 'предговор, увод',
    back: 'поговор',
  },
  mk: { chapter: 'глава, поглавје', part: 'дел, книга', contents: 'содржина', front: 'предговор' },
  bg: {
    chapter: 'глава',
    part: 'част, книга, том',
    own: 'пролог, епилог',
    contents: 'съдържание',
    front: 'предговор',
    back: 'послеслов, бележки',
  },
  ru: {
    chapter: 'глава, гл, письмо, песнь',
    part: 'часть, книга, том',
    own: 'пролог, эпилог, интерлюдия, заключение',
    contents: 'содержание, оглавление',
    front: 'предисловие, введение, вступление, от автора',
    back: 'примечания, послесловие',
  },
  uk: {
    chapter: 'розділ, глава',
    part: 'частина, книга, том',
    own: 'пролог, епілог',
    contents: 'зміст',
    front: 'передмова, вступ',
    back: 'післямова, примітки',
  },
  hu: {
    chapter: 'fejezet, levél',
    part: 'rész, könyv, kötet',
    own: 'prológus, epilógus, előhang, utóhang, bevezetés, befejezés',
    contents: 'tartalom, tartalomjegyzék',
    front: 'előszó',
    back: 'utószó, függelék, jegyzetek',
  },
  ro: {
    chapter: 'capitolul, capitol, cap',
    part: 'partea, cartea, volumul',
    own: 'prolog, epilog',
    contents: 'cuprins',
    front: 'prefață, introducere, cuvânt înainte',
    back: 'postfață, anexa',
  },
  el: {
    chapter: 'κεφάλαιο, κεφάλαιον, κεφ',
    part: 'μέρος, βιβλίο, βιβλίον, τόμος',
    own: 'πρόλογος, επίλογος',
    contents: 'περιεχόμενα',
    front: 'εισαγωγή',
    back: 'παράρτημα, σημειώσεις',
  },
  sq: { chapter: 'kapitulli', part: 'pjesa', contents: 'përmbajtja' },
  lt: { chapter: 'skyrius', part: 'dalis', own: 'prologas, epilogas', contents: 'turinys', front: 'pratarmė' },
  lv: { chapter: 'nodaļa', part: 'daļa', own: 'prologs, epilogs', contents: 'saturs', front: 'priekšvārds' },
  tr: {
    chapter: 'bölüm',
    part: 'kısım, kitap, cilt',
    own: 'prolog, epilog, giriş, sonsöz',
    contents: 'içindekiler',
    front: 'önsöz',
    back: 'ek, notlar',
  },
  eu: { chapter: 'kapitulua', part: 'atala' },
  cy: { chapter: 'pennod', part: 'rhan', contents: 'cynnwys', front: 'rhagair' },
  ga: { chapter: 'caibidil', part: 'cuid', contents: 'clár ábhair', front: 'réamhrá' },
  la: { chapter: 'caput', part: 'pars, liber', front: 'praefatio' },
  eo: { chapter: 'ĉapitro', part: 'parto', contents: 'enhavo' },
  hy: { chapter: 'գլուխ', part: 'մաս', contents: 'բովանդակություն', front: 'նախաբան' },
  ka: { chapter: 'თავი', part: 'ნაწილი', contents: 'შინაარსი', front: 'წინასიტყვაობა' },
  ar: {
    chapter: 'الفصل, فصل, الباب, باب',
    part: 'الجزء, القسم, الكتاب',
    own: 'خاتمة, الخاتمة, تمهيد',
    contents: 'المحتويات, الفهرس',
    front: 'مقدمة, المقدمة, مدخل',
    back: 'الملاحق',
  },
  fa: { chapter: 'فصل', part: 'بخش, جلد', contents: 'فهرست', front: 'پیش‌گفتار, مقدمه', back: 'پیوست' },
  he: {
    chapter: 'פרק',
    part: 'חלק, ספר, כרך',
    own: 'אפילוג, פרולוג',
    contents: 'תוכן העניינים, תוכן',
    front: 'מבוא, הקדמה',
    back: 'נספח',
  },
  hi: { chapter: 'अध्याय', part: 'खण्ड, भाग', contents: 'अनुक्रम', front: 'प्रस्तावना' },
  bn: { chapter: 'অধ্যায়', part: 'খন্ড', contents: 'সূচীপত্র' },
  ta: { chapter: 'அத்தியாயம்', part: 'பகுதி' },
  th: { chapter: 'บทที่, ตอนที่', part: 'ภาค, ภาคที่', own: 'บทนำ', contents: 'สารบัญ' },
  vi: { chapter: 'chương, hồi', part: 'phần, quyển, tập', contents: 'mục lục', front: 'lời nói đầu', back: 'phụ lục' },
  id: { chapter: 'bab', part: 'bagian, bahagian', own: 'prolog, epilog', contents: 'daftar isi', front: 'prakata' },
  zh: {
    chapter: '',
    part: '',
    own: '楔子, 序, 序章, 序幕, 引子, 尾声, 尾聲, 终章, 終章, 番外, 番外篇, 外传, 外傳',
    contents: '目录, 目錄',
    front: '前言, 自序, 序言, 简介, 簡介, 内容简介, 內容簡介',
    back: '后记, 後記, 跋, 附录, 附錄',
  },
  ja: {
    chapter: '',
    part: '',
    own: 'プロローグ, エピローグ, 序章, 終章, 幕間, 間章, 序幕',
    contents: '目次',
    front: 'まえがき, はじめに, 前書き',
    back: 'あとがき, 解説, 付録, 後書き',
  },
  ko: {
    chapter: '',
    part: '',
    own: '프롤로그, 에필로그, 서장, 종장, 외전',
    contents: '차례, 목차, 차 례',
    front: '서문, 머리말',
    back: '후기, 작가의 말, 작가 후기, 부록',
  },
} as const satisfies Readonly<Record<string, Row>>;

const all: readonly Row[] = Object.values(rows);

function wordsOf(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(', ')
    .filter((word) => word !== '')
    .map(foldedWord);
}

const numbered: ReadonlyMap<string, 'division' | 'chapter'> = new Map([
  ...all.flatMap(({ chapter }) => wordsOf(chapter).map((word) => [word, 'chapter'] as const)),
  ...all.flatMap(({ part }) => wordsOf(part).map((word) => [word, 'division'] as const)),
]);

const properly: ReadonlySet<string> = new Set(all.flatMap(({ chapter }) => wordsOf(chapter).slice(0, 1)));

const sorts = [
  ['own', 'chapter'],
  ['back', 'back'],
  ['front', 'front'],
  ['contents', 'contents'],
] as const;

/** What several languages call differently is what stands around the work: that may tell its end. */
const alone: ReadonlyMap<string, HeadingSort> = new Map(
  sorts.flatMap(([column, sort]) => all.flatMap((row) => wordsOf(row[column]).map((word) => [word, sort] as const))),
);
