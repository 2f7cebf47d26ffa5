import type { Paragraph, SymbolReading } from 'unspool/page';
import { copy } from '../copy.js';
import { LineList, LineText, SceneLinks } from '../text/line-text.js';
import { Folded, Paragraphs } from '../text/paragraphs.js';
import { headedBy } from './things.js';

/** A symbol: where it is seen, what it means to whom, and what is known of it elsewhere. */
export function SymbolText({ symbol, told }: { symbol: SymbolReading; told: readonly Paragraph[] }) {
  return (
    <article class="symbol" data-hold>
      <h2 dir="auto">{headedBy({ name: symbol.name, kind: 'symbol' })}</h2>
      <Paragraphs told={told} />
      <Folded isFolded={told.length > 0}>
        {symbol.occurrences.length > 0 && (
          <p class="asked">
            <span class="label">{copy.occursIn}</span> <SceneLinks ids={symbol.occurrences} />
          </p>
        )}
        {symbol.readings.length > 0 && (
          <dl class="readings">
            {symbol.readings.map((reading, index) => (
              <div key={reading.claim ?? index}>
                <dt dir="auto">{reading.holder === undefined ? copy.reading : copy.readingFor(reading.holder)}</dt>
                <dd>
                  <p dir="auto">
                    <LineText line={reading} />
                  </p>
                  {reading.because.length > 0 && <LineList lines={reading.because} />}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {symbol.background.map((line, index) => (
          <p key={line.claim ?? index} class="outside" dir="auto">
            <LineText line={{ ...line, outside: line.outside ?? '' }} />
          </p>
        ))}
      </Folded>
    </article>
  );
}
