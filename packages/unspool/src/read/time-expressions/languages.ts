import type { LanguageWords } from './language-words.js';
import { german } from './words/de.js';
import { english } from './words/en.js';
import { spanish } from './words/es.js';
import { finnish } from './words/fi.js';
import { french } from './words/fr.js';
import { italian } from './words/it.js';
import { japanese } from './words/ja.js';
import { korean } from './words/ko.js';
import { polish } from './words/pl.js';
import { portuguese } from './words/pt.js';
import { russian } from './words/ru.js';
import { swedish } from './words/sv.js';
import { chinese } from './words/zh.js';

/** The words of the languages that are known, English first. */
export const languages: readonly LanguageWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  russian,
  polish,
  swedish,
  finnish,
  korean,
  japanese,
  chinese,
];
