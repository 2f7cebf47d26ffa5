import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from './subtitles-language.js';

/** The codes of ISO 639-1 that count as such in the names of files. */
const codes =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ig ii is it iu ja jv ka kg ki kk kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

test('a code of two letters is a language if ISO 639-1 has it, on every platform', () => {
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  assert.deepEqual(
    pairs.filter((pair) => codeOf(pair) === pair),
    codes.split(' '),
  );
});

const three: readonly (readonly [tag: string, code: string | undefined])[] = [
  ['ger', 'de'],
  ['deu', 'de'],
  ['rum', 'ro'],
  ['chi', 'zh'],
  ['nob', 'nb'],
  ['may', 'ms'],
  ['GER', undefined],
  ['her', undefined],
  ['run', undefined],
  ['the', undefined],
  ['pt-BR', 'pt-BR'],
  ['zho-Hant', 'zh-Hant'],
  ['En', undefined],
  ['', undefined],
  ['e\u0301', undefined],
];

for (const [tag, code] of three) test(`the language “${tag}” is ${code}`, () => assert.equal(codeOf(tag), code));
