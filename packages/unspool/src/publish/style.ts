/** The look of a published page. Its hash is what the page's policy allows, and a test keeps the two together. */
export const style = `
:root { color-scheme: light dark; --paper: #fcfaf6; --ink: #211d18; --quiet: #6b6257; --line: #e3dccf; --link: #8c3a12; --tint: #f4eee3 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171513; --ink: #ece6dc; --quiet: #a79d8f; --line: #38332c; --link: #f0a47a; --tint: #211e1a }
}
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif }
main { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; overflow-wrap: anywhere }
h1, h2, h3, h4, .label, .scenes, .dateline, dl, summary, th, .number { font-family: system-ui, sans-serif }
h1 { font-size: clamp(2rem, 7vw, 3rem); line-height: 1.1; letter-spacing: -.02em; margin: 0 0 1rem }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 4rem 0 1.25rem; padding-top: 1rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1.125rem; line-height: 1.35; margin: 2.5rem 0 .5rem }
h4 { font-size: 1rem; line-height: 1.4; margin: 2rem 0 .5rem }
h3:target, h4:target { outline: 2px solid var(--link); outline-offset: .35rem }
p { margin: .5rem 0 }
ul { margin: .75rem 0; padding-left: 1.25rem }
li { margin: .5rem 0 }
li ul { color: var(--quiet) }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.dek { font-size: 1.25rem; line-height: 1.45 }
.warning { margin: 1.5rem 0; padding: .75rem 1rem; border-left: 4px solid var(--link); background: var(--tint) }
.answer { font-size: 1.125rem }
ol { margin: .75rem 0; padding-left: 2rem }
.until, .note, .aside, .caption, .remark { color: var(--quiet) }
.note, .direction { font-style: italic }
.dateline, .number { color: var(--quiet); font-size: .875rem }
.label { font-size: .8125rem; font-weight: 600; color: var(--quiet) }
p.label { margin-top: 1rem }
.scenes { font-size: .8125rem; line-height: 1.4 }
.scenes a { margin-right: .5rem; white-space: normal }
.marks { font-family: system-ui, sans-serif; font-size: .6875rem; line-height: 1 }
.marks a { color: var(--quiet); text-decoration: none }
dl { display: grid; gap: .35rem; margin: 1.5rem 0; font-size: .875rem }
dl div { display: grid; grid-template-columns: minmax(7rem, 1fr) 3fr; gap: 1rem }
dt { color: var(--quiet) }
dd { margin: 0 }
details { margin: 1rem 0 }
summary { cursor: pointer; font-size: .875rem }
figure { margin: 1.25rem 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9375rem }
th, td { padding: .4rem .75rem; border: 1px solid var(--line); text-align: start; vertical-align: top }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
@media print { main { max-width: none; padding: 0 } h2 { break-after: avoid } }
`;

/** The source expression by which a content security policy allows {@link style} and no other. */
export const styleHash = 'sha256-FQpmFZc7CZ6KZHX65cJne5XfiRGBbp6upU3rWZb5aa4=';
