import type { ComponentChildren } from 'preact';
import type { Line } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { LineList } from '../text/line-text.js';

/** A part of a page with its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}/title`} data-hold>
      <h2 id={`${id}/title`} dir="auto">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A section of lines, of which the first are shown; nothing where there are none. */
export function LinesSection({ id, title, lines }: { id: string; title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <Fold id={id} items={lines} most={30} fewest={12}>
        {(shown) => <LineList lines={shown} />}
      </Fold>
    </Section>
  );
}
