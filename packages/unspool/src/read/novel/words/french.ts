import { genderMap, type NovelWords, pronounMap, wordSet } from './novel-words.js';

export const french: NovelWords = {
  titles: genderMap(
    'monsieur m comte marquis baron duc prince roi abbé vicomte chevalier oncle père frère sieur lord sir mr don maître',
    'madame mme mademoiselle mlle comtesse marquise baronne duchesse princesse reine vicomtesse tante mère sœur lady miss mrs dame',
    'docteur dr professeur capitaine colonel général lieutenant commissaire inspecteur juge président saint sainte cousin cousine',
  ),
  givenTitles: wordSet(
    'oncle tante père mère frère sœur cousin cousine saint sainte roi reine prince princesse sir lord lady don',
  ),
  plainTitles: wordSet('monsieur m madame mme mademoiselle mlle mr mrs miss'),
  loneTitles: wordSet('monsieur m madame mme mademoiselle mlle mr mrs miss saint sainte dr'),
  saints: wordSet('st ste saint sainte'),
  alikeTitles: new Map([
    ['m', 'monsieur'],
    ['mme', 'madame'],
    ['mlle', 'mademoiselle'],
    ['dr', 'docteur'],
  ]),
  unmarried: wordSet('mademoiselle mlle miss'),
  married: wordSet('madame mme mrs'),
  speech:
    wordSet(`dit disait répondit répondait demanda demandait cria criait reprit reprenait fit ajouta murmura murmurait s'écria écria écriait
    continua répliqua répéta exclama balbutia observa interrompit poursuivit déclara annonça soupira pensa ordonna appela hurla gronda
    grommela protesta expliqua insista conclut affirma avoua supplia gémit chuchota souffla lança commença songea dis répondis demandai criai
    repris ajoutai murmurai écriai interrogea riposta fis ricana remarqua`),
  thought: wordSet('pensa pensait songea songeait pensai'),
  deeds:
    wordSet(`était avait fut eut alla vint prit mit vit resta entra sortit sourit rit parut voulut put dut sut connut ouvrit tint partit fait
    est a va vient`),
  deed: /^\p{Ll}{2,}(?:ait|aient|èrent|irent|urent|a)$/u,
  pronouns: pronounMap({
    first: "je j’ j'",
    second: 'tu vous',
    female: 'elle',
    male: 'il',
    plural: 'ils elles',
    we: 'nous',
    thing: 'cela on ce',
  }),
  possessives: pronounMap({
    first: 'mon ma mes',
    second: 'ton ta tes votre vos',
    we: 'notre nos',
    plural: 'leur leurs',
    thing: 'son sa ses',
  }),
  reflexives: pronounMap({ male: 'lui-même', female: 'elle-même' }),
  articles: wordSet("le la l' les"),
  indefinite: wordSet('un une'),
  kin: genderMap(
    'père frère fils oncle neveu mari époux grand-père petit-fils beau-frère beau-père cousin papa',
    'mère sœur fille tante nièce femme épouse grand-mère petite-fille belle-sœur belle-mère cousine maman',
    'enfant',
  ),
  anyone: genderMap(
    'homme monsieur garçon vieillard jeune-homme inconnu ami compagnon étranger gamin',
    'femme dame fille vieille inconnue amie compagne étrangère',
    'voix autre personne enfant premier second',
  ),
  roles: genderMap(
    `roi duc comte marquis baron prince abbé curé cocher domestique valet aubergiste hôte soldat paysan juge médecin docteur capitaine colonel
    général commissaire inspecteur notaire avocat maire concierge garde facteur marin pêcheur geôlier procureur médecin brigadier`,
    'reine duchesse comtesse marquise baronne princesse servante bonne cuisinière hôtesse religieuse nourrice gouvernante portière',
  ),
  address: genderMap('monsieur messieurs sire', 'madame mademoiselle', 'chéri chérie enfant'),
  beforeAddress: wordSet(
    'ô oh ah mon ma cher chère chers pauvre bon bonne oui non eh bien mais et allons allez tiens voyons',
  ),
  notNames:
    wordSet(`je tu il elle on nous vous ils elles le la les un une des du de et mais ou donc or ni car que qui quoi où quand comment pourquoi si
    oui non ah oh eh hé hein bah ô ce cet cette ces cela ça mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs dans sur sous avec sans pour
    par à au aux en vers chez entre après avant depuis puis alors ainsi aussi bien très plus moins tout toute tous toutes rien quelque chaque même
    dieu ciel monsieur madame mademoiselle messieurs mesdames     chapitre partie livre c'est voilà voici allons merci pardon adieu bonjour bonsoir tiens est-ce
    cependant enfin d'abord soudain quant lorsque comme jamais toujours ici là peut-être l' d' j' s' n' qu' c' m' t' français anglais allemand`),
  particles: wordSet("de du des d' la le van von"),
  prepositions: wordSet(
    "de du des d' à au aux en dans sur sous avec sans pour par vers chez entre après avant contre depuis",
  ),
  placePrepositions: wordSet('à en dans'),
  conjunctions: wordSet('et mais puis alors quand comme si car donc que lorsque'),
  listing: wordSet('et ou'),
  between:
    /^(?:alors|aussi|encore|enfin|doucement|vivement|brusquement|tranquillement|froidement|lui|leur|me|se|m'|s'|l'|y|en|tout|bas|ne|n')$/u,
  to: wordSet('à'),
  documents: wordSet('journal lettre récit relation mémoires'),
  writers: wordSet('de par'),
  closeKin: wordSet('père mère mari femme'),
  ofOwner: (noun, owner) => `${noun} de ${owner}`,
  ofMine: (noun) => `mon ${noun}`,
  named: wordSet('appelé appelée nommé mot mots le la les un une des du'),
  greeting: /^(?:mon |ma )?ch(?:er|ère)s?\s[^.!?]{1,40}[,:!—–-]/iu,
  letters: /(?:lettre|écrivit|billet|lut|télégramme)/iu,
  insideTags: true,
  clitics: wordSet("s' se m' me lui leur nous vous l' le la y en j' je"),
  tokens:
    /(?:M|Mme|Mlle|MM|Dr)\.(?=\s\p{Lu})|\p{L}{1,2}['’](?=\p{L})|-(?:t-)?(?=(?:il|elle|ils|elles|je|on|tu|nous|vous)(?![\p{L}]))|[\p{L}\p{N}]+(?:-(?!(?:t-)?(?:il|elle|ils|elles|je|on|tu|nous|vous)(?!\p{L}))[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu,
};
