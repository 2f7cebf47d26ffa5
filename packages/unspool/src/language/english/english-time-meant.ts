/** Patterns for words that are meant as a time though no phrase reads them. */
export const englishMeant: readonly string[] = [
  // So much time and nothing else, or compared with something.
  '^(?:{about} )?{some} {unit}$',
  '(?:^| ){count} {unit} (?:before|after|earlier|later|ago|since|until|past|from now)(?![\\w-])',
  '(?:^| ){unit} (?:before|after|since|until)(?= |$)',
  // "before the palace" is a place.
  '^(?:(?:some time|not|just|shortly|soon|long|ever) )*before (?!the |an? |his |her |their |its |my |our |this |that )',
  '^(?:(?:some time|not|just|shortly|soon|long|right|ever) )*(?:after|since|until|till|during|while|when|by the time)(?= )',
  ' (?:before|after|later|earlier|ago|afterwards|beforehand)$',
  '^(?:yesterday|today|tomorrow|tonight|nowadays)(?=$|[ ,])',
  ' (?:yesterday|today|tomorrow|tonight)$',
  '(?:^|[^.\\d:])\\d{1,2}:\\d{2}$',
  '^(?:at |about |around )?\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\.?$',
  '^(?:on|in|by|early|late|mid|one|every|each|since|around|about)[ -](?:.* )?(?:{weekday}|{month})(?=,|$| \\d)',
  '^not (?:on|in|at) (?:.* )?(?:{weekday}|{month})$',
  '^the (?:first|second|third|fourth|last|next|previous) (?:{weekday})(?= |$)',
  '\\d(?:st|nd|rd|th)?(?: .*)? (?:{weekday}|{month})(?=,|$| \\d{3})',
  '^(?:(?:about|after|around|before|between|by|circa|early|in|late|mid|since|until|the|or|and|to|of|years?|{season}|\\d{4}) )+[12]\\d{3}$',
  // Whatever is compared with a reference.
  '(?:^| )(?:before|after|earlier|later|since|until|during|while|when|starts|begins|ends)(?= |$).*{scene}',
];

const before =
  '(?:(?:on|in|at|during|over|for|from|since|until|till|by|throughout|the|a|an|some|early|late|mid|just) |mid-)*';
const wars =
  '(?:the )?(?:first |second |great |civil |cold |last |next |old |world )*(?:wars?|revolution|armistice|blitz|plague)';
const meals =
  '(?:breakfast|brunch|lunch|luncheon|dinner|supper|tea|bed|nap|play|story|meal|harvest|closing|opening|curtain|show)';
const age =
  '(?:\\d{1,2}|{hours}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]{hours})?)';
const hourNames = '(?:lunch|dinner|rush|witching|happy|cocktail|visiting|office|zero|school|closing|opening|eleventh)';

/** All of such words, in capitals or not: they say when, and nobody can reckon with it. */
export const englishUntold: readonly string[] = [
  `${before}(?:now|then|nowadays|today|tonight|yesterday|tomorrow|present|present day|the here and now|these days|those days|back then)`,
  `${before}(?:same|late|early|daily|nightly|weekly|monthly|yearly|hourly|overnight|always|forever|simultaneously|concurrently)`,
  '(?:all|every|each|the whole|the entire|most|some|other|any|the other|one) (?:other )?(?:days?|nights?|weeks?|months?|years?|weeknights?)(?: long)?',
  `${before}(?:near |not too |not so |not-too-|distant |recent |far |remote |dim |present |immediate )*(?:future|past|present)(?: day)?`,
  `${before}(?:weekdays?|workdays?|weeknights?|school nights?|holidays?|week-?ends?|bank holiday|half-term)`,
  '(?:that|this|the (?:next|following|previous|last|same)|next|last|every|one|some|most|each) (?:week-?ends?|holidays?)',
  `${before}(?:calendar )?(?:{unit}) (?:{figure}|[ivxl]+)(?: of .+)?`,
  '(?:on )?(?:the )?(?:\\d+(?:st|nd|rd|th)|{nths}) of [^ ]+',
  '(?:on )?(?:the )?(?:very )?(?:eve|morrow|outbreak|anniversary|aftermath|turn) of .+',
  'turn of (?:the )?(?:.+ )?(?:century|millennium)',
  '.+[ -](?:era|age|ages|epoch|dynasty|term|semester|trimester|holidays?|vacation|season|reign)(?: \\d+)?',
  '(?:the )?(?:reign|age|era|time|times|days|dynasty|year|years) of .+',
  `(?:before|after|during|between|throughout|since|until|in|mid|pre|post) ?-?${wars}(?: (?:i+|one|two|years))?`,
  '(?:the )?(?:pre|post|inter)-?war(?: years| period| days)?|(?:in )?(?:wartime|peacetime)|fin de si[eè]cle',
  '.+ (?:ago|hence)|(?:once )?(?:up)?on a time|once upon a time.*|in the beginning',
  `${before}(?:at )?${meals}[ -]?time|${before}${hourNames} hours?|${before}(?:magic|golden|blue) hour`,
  `${before}(?:at )?(?:breakfast|brunch|lunch|luncheon|dinner|supper|curfew|bedtime|vespers|matins|evensong|compline|reveille|harvest|lambing)`,
  '(?:after|before|until) (?:school|church|mass|work|class)',
  '(?:after|before|towards?|until|at) (?:dark|nightfall|lights[ -]out|closing|curfew)',
  't ?[-−–]? ?(?:minus|plus) .+|t ?[-+−–] ?\\d.*|d ?\\+ ?\\d+',
  '(?:[dhv]|v-?[ej])[- ](?:day|hour)(?: ?[-+−–] ?\\d+)?',
  'star ?date .+|sol \\d+|mission (?:day|time) .+|anno .+',
  `(?:in |by )?(?:the )?year .+`,
  `${before}(?:century|millennium|decade)`,
  '(?:.+ )?(?:\\d+(?:st|nd|rd|th)|{nths}|this|last|that|next|mid)[ -](?:century|millennium|decade)(?: .+)?',
  '\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2})?\\.?',
  '(?:at |around |about |between |after |before |by |until |past |towards? |gone |from )+{hours}(?: (?:and|to|or|until) {hours})?(?: or so|ish|-ish)?',
  '(?:a )?quarter (?:of|before|after) {hours}',
  '(?:mon|tues?|wed|thur?s?|fri|sat)\\.?|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\.?(?:(?: to |[-–/]| and | & )(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\.?)+',
  `${before}(?:middle ages|dark ages|antiquity|prehistory|renaissance|enlightenment|(?:medieval|ancient|modern|prehistoric|olden|former|happier|better|earlier|later) (?:times|days|years))`,
  `${before}(?:cretaceous|jurassic|triassic|pleistocene|devonian|cambrian|ice age)`,
  `${before}(?:rainy|dry|wet|monsoon|hunting|mating|fire|flood|high|low|off|open|awards|football|holiday) ?-?season`,
  `${before}(?:spring|summer|winter|autumn|fall|christmas|easter|school|half-term|mid-term) (?:break|recess|hols)`,
  'q[1-4]|h[12] \\d{4}|c(?:a\\.?|irca|\\.) ?\\d{1,6}.*',
  '(?:(?:the )?(?:same|next|following|previous|last)) (?:shift|watch|session|class|lesson)',
  '(?:the )?(?:first|second|third|last|final|forenoon|middle|morning|dog) watch',
  '(?:noon|midnight|midday|\\d{1,2}|{hours})-?ish',
  '(?:the )?(?:next|following|previous|other) (?:day|week|year) but one|this (?:day|week|month|year|time .+)|(?:all )?(?:that|this) {unit}',
  '(?:at |on )?(?:the )?(?:stroke|hour) of .+|(?:[a-z]+ bells)(?:, .+)?|lights[ -]out|school ?nights?',
  '(?:at )?(?:the )?(?:cock-?crow|gloaming|eventide|noontide|candle-?light|lamplighting|moonrise|moonset)',
  ".+ days?|.+[’']s (?:day|eve|birthday)|(?:cinco de mayo|oktoberfest|mardi gras)",
  '(?:easter|christmas|whitsun|yule|shrove|passion)tide|(?:the )?(?:low|high|ebb|flood|spring|neap) (?:tide|water)',
  '(?:(?:at|by|on|under) )?(?:the |a )?(?:full|new|half|harvest|blood|crescent|dark|waning|waxing)(?: of the)? moon',
  '(?:.+ )?(?:solstice|equinox)(?: \\d+)?',
  '1\\d(?:[-–—_?x]{1,2}|\\d\\?)',
  '(?:cycle|loop|turn|round|episode|season|semester|trimester|term|shift|iteration|timeline) {figure}',
  '(?:.+ )?(?:childhood|youth|boyhood|girlhood|adolescence|infancy|teens|old age)',
  'aged? .+|at (?:the )?age .+|as an? (?:little |young |small )*(?:child|boy|girl|baby|teenager|adult|man|woman)',
  '(?:on |at |before |after )?(?:the )?(?:very )?(?:day|night|morning|afternoon|evening|week|hour|moment) of (?:the|his|her|their|my|our|a|an) .+',
  '(?:on )?(?:the )?(?:very )?(?:day|night|morning|afternoon|evening|week|year|month|winter|summer|autumn) (?:the|that|when|he|she|it|they|we|i) .+',
  `(?:in |during |on )?(?:the )?(?:first|second|third|fourth|fifth|last|final) (?:days?|nights?|weeks?|months?|years?|winter|summer|autumn|hours?) of .+`,
  `.+[, ]+aged? ${age}`,
  `.+ (?:is|was|turns|turned) (?:only |just |about |nearly |almost )?${age}(?: years? old)?`,
  '(?:on |by |before |after |at )?.+ birthday',
  '(?:at |by )?(?:the )?last light|elevenses|thereafter|in[ -]between|all the while|a quarter past',
  `${before}feast of .+|${before}reign of .+`,
  `${before}(?:roaring|swinging|naughty|dirty|hungry|gay) (?:twenties|thirties|forties|fifties|sixties|nineties)`,
  'm(?:cm|dc|d|c|m)[cdlxvi]{1,9}',
  // Days of a month that is not said, and months in Roman numbers.
  `${before}\\d{1,2}(?:st|nd|rd|th)(?: (?:and|to|or|until) (?:the )?\\d{1,2}(?:st|nd|rd|th))?`,
  `${before}(?:\\d{1,2}(?:st|nd|rd|th)|{nths}) (?:inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\\.?`,
  `${before}(?:\\d{1,2}(?:st|nd|rd|th)|{nths}) of (?:the|this|that|last|next)(?: (?:same|last|next|following|previous|preceding))? month`,
  '\\d{1,2}[./-][ivx]{1,4}[./-]\\d{2,4}',
  'within (?:the|a|an) {unit}',
  '(?:[a-z]\\. ?){2,3}\\d+|(?:heisei|reiwa|sh[oō]wa|taish[oō]|meiji|kaei|genroku) \\d{1,2}|.+ era [\\d,.]+',
  '(?:in |during )?(?:the |his |her |their |my )?(?:freshman|sophomore|junior|senior|first|second|third|final|last) (?:year|grade|form)(?:, .+)?',
];

/** Feasts and seasons whose days are not reckoned here, wherever they stand. */
export const englishUntoldDays: readonly string[] = [
  ...['ramadan', 'eid', 'eid al-fitr', 'eid al-adha', 'passover', 'pesach', 'hanukkah', 'chanukah', 'yom kippur'],
  ...['rosh hashanah', 'purim', 'sukkot', 'shavuot', 'diwali', 'nowruz', 'vesak', 'lunar new year'],
  ...[
    'chinese new year',
    'sabbath',
    'lent',
    'advent',
    'shabbat',
    'holy week',
    'saturnalia',
    'twelfth day of christmas',
    'kwanzaa',
  ],
  // Months of the French Republic, and of other calendars, where the notes have none.
  ...['vendémiaire', 'brumaire', 'frimaire', 'nivôse', 'pluviôse', 'ventôse', 'germinal', 'floréal', 'prairial'],
  ...['messidor', 'thermidor', 'fructidor', 'vendemiaire', 'nivose', 'pluviose', 'ventose', 'floreal'],
  ...['muharram', 'shawwal', 'dhu al-hijjah', 'nisan', 'tishrei', 'kislev'],
  ...['first day of christmas', 'twelve days of christmas', 'midwinter', 'yuletide', 'samhain', 'beltane', 'imbolc'],
];
