import { genderMap, type NovelWords, pronounMap, wordSet } from './novel-words.js';

export const german: NovelWords = {
  titles: genderMap(
    'herr herrn graf grafen baron freiherr fürst prinz könig kaiser onkel vater bruder pater monsieur mister mr lord sir ritter junker meister',
    'frau fräulein gräfin baronin fürstin prinzessin königin kaiserin tante mutter schwester madame mademoiselle mrs miss lady',
    `doktor dr professor prof hauptmann oberst major general leutnant rittmeister kapitän kommissar inspektor pfarrer pastor direktor
    rat geheimrat hofrat konsul senator sankt`,
  ),
  givenTitles: wordSet(
    'onkel tante bruder schwester vater mutter pater könig königin prinz prinzessin sankt kaiser meister sir lord lady',
  ),
  plainTitles: wordSet('herr herrn frau fräulein monsieur madame mr mrs miss'),
  loneTitles: wordSet('herr herrn frau fräulein dr prof mr mrs miss rat'),
  saints: wordSet('st sankt'),
  alikeTitles: new Map([
    ['herrn', 'herr'],
    ['doktor', 'dr'],
    ['professor', 'prof'],
  ]),
  unmarried: wordSet('fräulein mademoiselle miss'),
  married: wordSet('frau madame mrs'),
  speech:
    wordSet(`sagte sagt rief ruft fragte fragt antwortete antwortet erwiderte erwidert entgegnete meinte versetzte flüsterte murmelte
    schrie begann sprach bemerkte erklärte unterbrach wiederholte lachte seufzte stammelte brummte fuhr setzte fügte warf hob gab
    bat befahl stöhnte schluchzte knurrte zischte nickte lächelte stotterte jammerte klagte gestand gab ergänzte mahnte drohte raunte
    hauchte kicherte spottete schloß schloss äußerte erzählte berichtete forschte erkundigte keuchte ächzte widersprach fiel`),
  thought: wordSet('dachte denkt überlegte sann fühlte'),
  deeds:
    wordSet(`war ist hatte hat ging kam stand saß lag sah nahm trat blieb wurde ließ hielt zog schwieg wußte wusste konnte wollte mußte musste
    sollte lief fand schlug griff sprang verließ begriff schien stieg schob bog trank aß las schrieb verstand`),
  deed: /^\p{Ll}{2,}te$/u,
  pronouns: pronounMap({ first: 'ich', second: 'du ihr', female: 'sie', male: 'er', we: 'wir', thing: 'es' }),
  possessives: pronounMap({
    first: 'mein meine meinem meinen meiner',
    female: 'ihr ihre ihrem ihren ihrer',
    male: 'sein seine seinem seinen seiner',
    we: 'unser unsere unserem unseren unserer',
  }),
  reflexives: pronounMap({}),
  articles: wordSet('der die das dem den des'),
  indefinite: wordSet('ein eine einem einen einer eines'),
  kin: genderMap(
    'vater bruder sohn onkel neffe mann gatte großvater enkel schwager schwiegervater vetter papa',
    'mutter schwester tochter tante nichte frau gattin großmutter enkelin schwägerin schwiegermutter cousine base mama',
    'kind',
  ),
  anyone: genderMap(
    'mann herr junge alte bursche knabe kerl fremde greis jüngling',
    'dame frau mädchen alte fremde weib',
    'freund freundin stimme gast andere andre zweite erste dritte kleine',
  ),
  roles: genderMap(
    `könig kaiser graf baron fürst prinz kutscher diener wirt pfarrer kellner soldat bauer müller wächter richter arzt doktor lehrer
    hauptmann oberst major general leutnant kommissar inspektor professor kapitän förster schmied matrose kaufmann advokat bürgermeister`,
    'königin gräfin baronin fürstin prinzessin wirtin magd köchin haushälterin lehrerin bäuerin nonne kellnerin schwester',
  ),
  address: genderMap('herr', 'frau fräulein gnädigste', 'liebling schatz kind'),
  beforeAddress: wordSet(
    'o ach oh lieber liebe liebster liebste mein meine ja nein na nun guter gute teurer teure aber also und',
  ),
  notNames:
    wordSet(`ich du er sie es wir ihr der die das ein eine und aber oder denn doch so da dann nun ja nein nicht wie was wer wo wann warum
    wenn als ob daß dass weil mein dein sein unser euer dieser diese dieses jener jene jedes alles nichts etwas man in an auf aus bei mit nach von zu
    vor über unter durch für gegen ohne um hier dort jetzt heute morgen gestern ach oh o ah na gott himmel sie ihnen ihm ihn mir mich dir dich uns euch
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember
    kapitel teil buch guten gute gut auch nur noch schon sehr bitte danke`),
  particles: wordSet('von van zu zur der de du d’ la'),
  prepositions: wordSet(
    'von zu mit an in auf bei nach vor aus für gegen über unter um durch ohne neben zwischen hinter im am zum zur beim vom ins',
  ),
  placePrepositions: wordSet('in nach aus bei im'),
  conjunctions: wordSet('und aber da dann als während wie denn wenn weil doch so nun'),
  listing: wordSet('und oder'),
  between:
    /^(?:also|auch|dann|nun|da|endlich|wieder|noch|schon|leise|laut|langsam|schnell|plötzlich|jetzt|nur|sich|ihm|ihr|ihn|mir|mich|uns|ihnen|darauf|hierauf|ruhig|lächelnd|hastig|heftig|sanft|freundlich|ernst|kurz)$/u,
  to: wordSet('zu'),
  documents: wordSet('tagebuch brief bericht erzählung aufzeichnungen'),
  writers: wordSet('von'),
  closeKin: wordSet('vater mutter gatte gattin'),
  ofOwner: (noun, owner) => `${noun} von ${owner}`,
  ofMine: (noun) => `mein ${noun}`,
  named: wordSet('genannt namens wort wörter der die das ein eine den dem buch lied spiel'),
  greeting: /^(?:mein[e]? )?(?:lieber?|liebste[rs]?|teure[rs]?|geehrte[rs]?)\s[^.!?]{1,40}[,:!—–-]/iu,
  letters: /(?:brief|schrieb|las|zettel|telegramm)/iu,
  capitalNouns: true,
};
