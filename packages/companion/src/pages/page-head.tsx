import type { ComponentChildren } from 'preact';

/** The heading of a page; whoever comes to it by a link stands at it. */
export function PageHead({ title, label, children }: { title: string; label?: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      {label !== undefined && <p class="label">{label}</p>}
      <h1 tabIndex={-1} dir="auto">
        {title}
      </h1>
      {children}
    </header>
  );
}
