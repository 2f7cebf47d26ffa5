/**
 * The words of one language by which directions say who comes and goes, and how something is said. All in small letters. Those
 * of how something is said may be phrases; others are one word each.
 */
export type StageWords = {
  /** Verbs before their subject: "Enter Ann". */
  readonly calls: Verbs;
  /** Of all these verbs, those of several: without a name, of everybody. */
  readonly many: readonly string[];
  /** Verbs that say it alone: "Ann enters". */
  readonly verbs: Verbs;
  /** Verbs that say it with a word behind them: "Ann goes out". */
  readonly moves: readonly {
    readonly verbs: readonly string[];
    readonly with: readonly string[];
    readonly does: Does;
    readonly perhaps?: true;
  }[];
  /** Verbs that say it where the clause ends, or goes on with one of `goesOn`: "Ann leaves", "Ann leaves with Ben". */
  readonly ending: Verbs;
  readonly goesOn: readonly string[];
  /** Adverbs that say it with nothing but names beside them: "Anna ab". */
  readonly bare: Verbs;
  /** Before a verb: it is only wanted, or about to be. */
  readonly unreal: readonly string[];
  readonly everybody: readonly string[];
  readonly both: readonly string[];
  readonly they: readonly string[];
  /** “He”, “she”, and what else stands for one, in this order. */
  readonly he: readonly string[];
  /** Whom something is done to: "draws her aside". */
  readonly them: readonly string[];
  readonly but: readonly string[];
  /** Who was on the stage before: "die Vorigen". */
  readonly before: readonly string[];
  readonly joiners: readonly string[];
  readonly articles: readonly string[];
  readonly with: readonly string[];
  /** Who comes next may come, too: "followed by Ann". */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** What stands before somebody who is only named. */
  readonly about: readonly string[];
  /** What is said so that nobody else hears it. */
  readonly aside: readonly string[];
  /** What may stand before such a word, where it is said so: "speaks aside". */
  readonly speaking: readonly string[];
  /** What is said so that perhaps only some hear it. */
  readonly low: readonly string[];
  readonly aloud: readonly string[];
  /** The speaker is not on the stage. */
  readonly within: readonly string[];
  readonly reads: readonly string[];
  /** By what is said before somebody goes, they may go no further than behind a curtain. */
  readonly hiding: readonly string[];
};

/** What becomes of somebody's being there. */
export type Does = 'enters' | 'leaves' | 'stays' | 'dies' | 'sleeps' | 'wakes' | 'hides' | 'shows' | 'apart';
type Verbs = Partial<Readonly<Record<Does, readonly string[]>>>;

/** The words for a work in this language (BCP 47); English where none is said, or no other is known. */
export function stageWordsOf(language: string | undefined): StageWords {
  return languages.get(language?.slice(0, 2).toLowerCase() ?? '') ?? english;
}

const listOf = (words: string): readonly string[] => words.split(' ');

const english: StageWords = {
  calls: { enters: listOf('enter re-enter reenter'), leaves: listOf('exit exeunt'), stays: listOf('manet manent') },
  many: listOf('exeunt manent'),
  verbs: {
    enters: listOf('enters re-enters reenters entering arrives arrive'),
    leaves: listOf('exits departs vanishes disappears'),
    stays: listOf('remains remain'),
    dies: listOf('dies expires'),
    sleeps: listOf('sleeps sleep faints faint swoons swoon'),
    wakes: listOf('wakes wake awakes awake revives recovers'),
    hides: listOf('hides hide conceals conceal overhears overhear eavesdrops eavesdropping'),
    apart: listOf('retires retire withdraws withdraw retiring withdrawing'),
  },
  moves: [
    {
      verbs: listOf('comes come walks walk runs run rushes rush hurries bursts strides storms slips'),
      with: ['in'],
      does: 'enters',
    },
    { verbs: listOf('comes come'), with: ['back', 'on'], does: 'enters' },
    {
      verbs: listOf(
        'goes go walks walk runs run rushes rush hurries hurry strides stride storms storm slips slip steals steal is are',
      ),
      with: ['out', 'off', 'away'],
      does: 'leaves',
    },
    { verbs: listOf('goes go'), with: ['in', 'inside'], does: 'leaves', perhaps: true },
    {
      verbs: listOf('led leads lead carried carries carry taken takes drags dragged bears'),
      with: ['out', 'off', 'away'],
      does: 'leaves',
      perhaps: true,
    },
    { verbs: listOf('falls fall'), with: ['dead'], does: 'dies' },
    { verbs: listOf('falls fall is are'), with: ['asleep', 'unconscious', 'trance', 'swoon'], does: 'sleeps' },
    {
      verbs: listOf('stands stand steps step goes go moves move'),
      with: ['aside', 'apart', 'aloof'],
      does: 'apart',
    },
    {
      verbs: listOf('goes go steps step stands stand is are gets slips slip'),
      with: ['behind'],
      does: 'hides',
      perhaps: true,
    },
  ],
  ending: { leaves: listOf('leaves leave'), enters: listOf('returns return') },
  goesOn: listOf('with and by through from in hurriedly quickly slowly again together the'),
  bare: {},
  unreal: listOf('to would will wants about not never nobody almost offers tries if before until'),
  everybody: listOf('all omnes everybody everyone'),
  both: listOf('both ambo'),
  they: listOf('they'),
  he: listOf('he she it'),
  them: listOf('him her them'),
  but: listOf('but except save without'),
  before: [],
  joiners: listOf('and &'),
  articles: listOf('the a an'),
  with: listOf('with'),
  by: ['by'],
  to: listOf('to'),
  about: listOf('as like of from for about against in on behind after toward towards at into'),
  aside: listOf('aside'),
  speaking: listOf('half speaks says speaking still continues'),
  low: [...listOf('whispers whispering whisper apart privately undertone'), 'low voice', 'his ear', 'her ear'],
  aloud: listOf('aloud loudly all'),
  within: listOf('within offstage off-stage outside beneath'),
  reads: listOf('reads reading'),
  hiding: listOf('withdraw hide hidden conceal concealed arras unseen overhear eavesdrop eavesdropping espials'),
};

const german: StageWords = {
  calls: {},
  many: listOf('gehen gehn eilen laufen treten stürzen entfernen'),
  verbs: {
    enters: listOf('erscheint erscheinen eintretend hereintretend auftretend eingetreten'),
    stays: listOf('bleibt bleiben'),
    dies: listOf('stirbt sterben verscheidet'),
    sleeps: listOf('schläft entschläft eingeschlafen ohnmächtig ohnmacht'),
    wakes: listOf('erwacht erwachen'),
    hides: listOf('verbirgt verbergen versteckt verstecken belauscht horcht lauscht'),
  },
  moves: [
    { verbs: listOf('tritt treten trat'), with: listOf('auf ein herein hinzu dazu hervor'), does: 'enters' },
    {
      verbs: listOf('kommt kommen kömmt kommend stürzt stürzen eilt eilen läuft laufen springt führt bringt bringen'),
      with: listOf('herein zurück wieder dazu hinzu herbei herzu'),
      does: 'enters',
    },
    { verbs: listOf('kehrt kehren'), with: listOf('zurück wieder'), does: 'enters' },
    {
      verbs: listOf(
        'geht gehen gehn eilt eilen läuft laufen stürzt stürzen schleicht tritt treten rennt rennen entfernt entfernen reitet fährt zieht ziehen',
      ),
      with: listOf('ab fort weg hinaus davon hinweg sich'),
      does: 'leaves',
    },
    { verbs: listOf('geht gehen gehn führt führen'), with: listOf('hinein ab fort'), does: 'leaves', perhaps: true },
    { verbs: listOf('schläft schlafen'), with: ['ein'], does: 'sleeps' },
    { verbs: listOf('wacht wachen'), with: ['auf'], does: 'wakes' },
    { verbs: listOf('tritt treten geht gehen zieht stellt'), with: listOf('beiseite seite'), does: 'apart' },
  ],
  ending: { enters: listOf('kommt kommen kömmt'), leaves: listOf('geht gehen gehn') },
  goesOn: listOf('und mit von aus durch schnell langsam wieder eilig'),
  bare: { leaves: ['ab'] },
  unreal: listOf('will wollen wollend möchte soll sollen im nicht zu indem wie beim begriff'),
  everybody: listOf('alle alles sämtlich sämtliche'),
  both: listOf('beide beyde'),
  they: listOf('sie'),
  he: listOf('er sie es'),
  them: listOf('ihn ihr sie'),
  but: listOf('außer ausser ohne'),
  before: listOf('vorige vorigen vorhergehenden'),
  joiners: listOf('und nebst sowie dann hernach'),
  articles: listOf('der die das den dem ein eine einer einen'),
  with: listOf('mit'),
  by: [],
  to: listOf('zu zum zur an'),
  about: listOf('von vom für wie als nach über gegen auf bei in aus vor hinter neben'),
  aside: ['beiseite', 'beiseit', 'beyseite', 'bei seite', 'bey seite', 'für sich', 'vor sich'],
  speaking: listOf('leise halb spricht'),
  low: listOf('leise leis heimlich vertraulich flüstert flüsternd ohr halblaut'),
  aloud: listOf('laut'),
  within: [...listOf('draußen inwendig'), 'von innen', 'von außen', 'hinter der szene', 'hinter der bühne'],
  reads: listOf('liest lieset lesend'),
  hiding: listOf('verbergen verstecken verbirg versteck verborgen belauschen lauschen horchen'),
};

const french: StageWords = {
  calls: {},
  many: listOf('sortent'),
  verbs: {
    enters: listOf(
      'entre entrent entrant rentre rentrent revient reviennent paraît paraissent arrive arrivent survient',
    ),
    leaves: listOf("s'en"),
    stays: listOf('reste restent demeure demeurent'),
    dies: listOf('meurt expire'),
    sleeps: listOf("s'endort s'évanouit évanouie évanoui dort"),
    wakes: listOf("s'éveille se réveille"),
    hides: listOf('cache cachent cachée caché'),
  },
  moves: [
    { verbs: listOf("se s'éloigne s'éloignent"), with: listOf('retire retirent'), does: 'leaves', perhaps: true },
  ],
  ending: { leaves: listOf('sort sortent sortant') },
  goesOn: listOf('et avec par de du en à vivement précipitamment'),
  bare: {},
  unreal: listOf('veut va pour à voulant près ne'),
  everybody: listOf('tous toutes'),
  both: listOf('deux'),
  they: listOf('ils elles'),
  he: listOf('il elle on'),
  them: listOf('le la les'),
  but: listOf('excepté hors sauf hormis'),
  before: listOf('mêmes précédents précédentes'),
  joiners: listOf('et puis'),
  articles: listOf('le la les un une'),
  with: listOf('avec'),
  by: ['par'],
  to: listOf('à au aux'),
  about: listOf('de du des pour comme vers sur contre dans chez'),
  aside: ['à part'],
  speaking: ['bas'],
  low: listOf("bas l'oreille mi-voix demi-voix"),
  aloud: listOf('haut'),
  within: ['la coulisse', 'du dehors', 'cantonade'],
  reads: listOf('lit lisant'),
  hiding: listOf('cacher cachez cachons écouter'),
};

const russian: StageWords = {
  calls: {},
  many: listOf('уходят убегают'),
  verbs: {
    enters: listOf('входит входят вбегает вбегают возвращается возвращаются показывается появляется являются'),
    leaves: listOf('уходит уходят убегает убегают удаляется удаляются'),
    stays: listOf('остается остаётся остаются'),
    dies: listOf('умирает'),
    sleeps: listOf('засыпает спит'),
    wakes: listOf('просыпается'),
    hides: listOf('прячется подслушивает'),
  },
  moves: [],
  ending: {},
  goesOn: listOf('и с в'),
  bare: {},
  unreal: listOf('хочет не'),
  everybody: listOf('все'),
  both: listOf('оба обе'),
  they: listOf('они'),
  he: listOf('он она'),
  them: [],
  but: listOf('кроме без'),
  before: listOf('те тот та'),
  joiners: listOf('и же'),
  articles: [],
  with: listOf('с со'),
  by: [],
  to: listOf('к'),
  about: listOf('на о об от из за у'),
  aside: ['в сторону', 'про себя'],
  speaking: ['тихо'],
  low: listOf('тихо шепотом шёпотом вполголоса ухо'),
  aloud: listOf('вслух громко'),
  within: ['за сценой'],
  reads: listOf('читает'),
  hiding: listOf('спрятаться подслушать'),
};

const languages: ReadonlyMap<string, StageWords> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['ru', russian],
]);
