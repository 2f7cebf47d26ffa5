import { genderMap, type NovelWords, pronounMap, wordSet } from './novel-words.js';

export const spanish: NovelWords = {
  titles: genderMap(
    'señor sr don conde marqués duque rey príncipe padre tío hermano fray barón señorito',
    'señora sra doña señorita srta condesa marquesa duquesa reina princesa madre tía hermana sor baronesa',
    'doctor dr doctora profesor capitán coronel general teniente comandante alcalde san santa santo',
  ),
  givenTitles: wordSet(
    'don doña padre madre tío tía hermano hermana fray sor san santa santo rey reina príncipe princesa',
  ),
  plainTitles: wordSet('señor sr señora sra señorita srta'),
  loneTitles: wordSet('señor sr señora sra señorita srta don doña san santa santo dr'),
  saints: wordSet('san santa santo'),
  alikeTitles: new Map([
    ['sr', 'señor'],
    ['sra', 'señora'],
    ['srta', 'señorita'],
    ['dr', 'doctor'],
  ]),
  unmarried: wordSet('señorita srta'),
  married: wordSet('señora sra'),
  speech:
    wordSet(`dijo decía dice respondió respondía preguntó preguntaba contestó exclamó gritó replicó añadió murmuró repuso repitió continuó
    prosiguió susurró interrumpió observó objetó insistió balbuceó explicó declaró ordenó suplicó afirmó suspiró gruñó pensó comentó
    agregó advirtió aseguró confesó dije respondí pregunté contesté exclamé grité repliqué añadí murmuré interrogó indicó manifestó`),
  thought: wordSet('pensó pensaba pensé'),
  deeds: wordSet(
    'era estaba fue había tenía iba vino hizo quiso pudo puso dio vio salió entró sonrió rió quedó es está ha',
  ),
  deed: /^\p{Ll}{2,}(?:ó|aba|ía|aron|ieron)$/u,
  pronouns: pronounMap({
    first: 'yo',
    second: 'tú usted ustedes vos',
    female: 'ella',
    male: 'él',
    plural: 'ellos ellas',
    we: 'nosotros',
    thing: 'ello',
  }),
  possessives: pronounMap({ first: 'mi mis', second: 'tu tus', we: 'nuestro nuestra', thing: 'su sus' }),
  reflexives: pronounMap({}),
  articles: wordSet('el la los las'),
  indefinite: wordSet('un una otro otra'),
  kin: genderMap(
    'padre hermano hijo tío sobrino marido esposo abuelo nieto primo cuñado suegro papá',
    'madre hermana hija tía sobrina mujer esposa abuela nieta prima cuñada suegra mamá',
  ),
  anyone: genderMap(
    'hombre señor muchacho viejo joven chico niño caballero amigo compañero desconocido anciano otro',
    'mujer señora muchacha vieja chica niña dama amiga compañera desconocida anciana otra',
    'voz persona',
  ),
  roles: genderMap(
    `rey duque conde marqués príncipe cura sacerdote cochero criado mozo posadero ventero soldado juez médico doctor capitán coronel general
    alcalde escudero barbero maestro abogado guardia cabo sargento mayordomo pescador marinero`,
    'reina duquesa condesa marquesa princesa criada cocinera ama posadera monja maestra enfermera',
  ),
  address: genderMap('señor caballero', 'señora señorita', 'hijo hija'),
  beforeAddress: wordSet('oh ay ah mi querido querida sí no bueno pues pero y buen buena pobre vamos amigo'),
  notNames:
    wordSet(`yo tú él ella usted nosotros ellos ellas el la los las un una unos unas y o pero mas ni que quien qué quién cuál cómo cuándo dónde
    por para con sin de del a al en sobre bajo entre hasta desde hacia si sí no ya aquí allí ahora hoy ayer mañana después antes luego entonces así
    también tan muy más menos todo toda todos todas nada nadie algo alguien cada mi mis tu tus su sus nuestro este esta esto ese esa eso aquel aquella
    dios cielo señor señora señorita ay oh ah eh bah pues bien buenos buenas gracias     capítulo parte libro cuando como porque aunque mientras apenas jamás siempre
    nunca tal vez usted ustedes es era fue hay`),
  particles: wordSet('de del la las los y'),
  prepositions: wordSet('de del a al en con sin por para sobre bajo entre hasta desde hacia contra tras'),
  placePrepositions: wordSet('en hacia'),
  conjunctions: wordSet('y pero mas cuando como si porque que mientras entonces luego'),
  listing: wordSet('y e o u'),
  between: /^(?:\p{Ll}+mente|entonces|también|luego|al|fin|le|les|me|se|nos|lo|la|no|ya|otra|vez)$/u,
  to: wordSet('a'),
  documents: wordSet('diario carta relato narración'),
  writers: wordSet('de por'),
  closeKin: wordSet('padre madre marido esposa'),
  ofOwner: (noun, owner) => `${noun} de ${owner}`,
  ofMine: (noun) => `mi ${noun}`,
  named: wordSet('llamado llamada palabra palabras el la los las un una'),
  greeting: /^(?:mi )?(?:querid[oa]|estimad[oa])s?\s[^.!?]{1,40}[,:!—–-]/iu,
  letters: /(?:carta|escribió|billete|leyó|telegrama)/iu,
  insideTags: true,
  clitics: wordSet('se me le les nos lo la'),
};
