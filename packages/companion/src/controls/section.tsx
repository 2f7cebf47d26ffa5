import type { ComponentChildren } from 'preact';

/** A part of the page with its heading; the contents point to it. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}/title`} data-hold>
      <h2 id={`${id}/title`}>{title}</h2>
      {children}
    </section>
  );
}
