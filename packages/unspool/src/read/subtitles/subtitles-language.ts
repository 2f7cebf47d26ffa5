/** The language that the name of a subtitle file ends with, as players read it: `film.en.srt`, `film-pt-BR.sdh.vtt`. */
export function languageIn(name: string): string | undefined {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const words = file.slice(-200).split(/[._ [\]()]|-(?![A-Z]{2}(?:[._]|$)|Han[st]\b|419\b)/);
  words.pop();
  while (words.length > 1) {
    const word = words.pop() ?? '';
    const code = codeOf(word);
    // `film.en.hi.srt` is for those hard of hearing, `film.hi.srt` is in Hindi.
    if (code && !(code === 'hi' && codeOf(words.at(-1) ?? ''))) return code;
    if (!code && !beside.has(word.toLowerCase()) && word !== '') return undefined;
  }
  return undefined;
}

/** A tag with a code of ISO 639-1, as BCP 47 has it, or undefined. */
export function codeOf(tag: string): string | undefined {
  const [first = '', ...rest] = tag.split('-');
  const short = first.length === 3 ? threeLetters.get(first.toLowerCase()) : first;
  // Names of languages are small; "Let It Be" is not in Belarusian.
  if (!short || !twoLetters.has(short) || (first.length === 3 && first !== first.toLowerCase())) return undefined;
  return [short, ...rest].join('-');
}

const beside = new Set(
  'sdh cc hi hoh forced full default captions caption subtitles subtitle subs sub descriptions description chapters chapter metadata'.split(
    ' ',
  ),
);

const twoLetters = new Set(
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ig ii is it iu ja jv ka kg ki kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  ),
);

/** The codes of three letters in use in names of files, in both forms of ISO 639-2. */
const threeLetters = new Map(
  'ara ar,bul bg,cat ca,ces cs,cze cs,chi zh,zho zh,dan da,deu de,ger de,dut nl,nld nl,ell el,gre el,eng en,est et,eus eu,baq eu,fas fa,per fa,fin fi,fra fr,fre fr,gle ga,glg gl,heb he,hin hi,hrv hr,hun hu,hye hy,arm hy,ice is,isl is,ind id,ita it,jpn ja,kat ka,geo ka,kor ko,lav lv,lit lt,mac mk,mkd mk,may ms,msa ms,nob nb,nor no,pol pl,por pt,ron ro,rum ro,rus ru,slk sk,slo sk,slv sl,spa es,sqi sq,alb sq,srp sr,swe sv,tam ta,tel te,tha th,tur tr,ukr uk,vie vi'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
