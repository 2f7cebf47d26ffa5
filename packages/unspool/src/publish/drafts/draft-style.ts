/** The look of the page of two drafts. Its hash is what the page's policy allows, and a test keeps the two together. */
export const draftStyle = `
:root { color-scheme: light dark; --paper: #fcfaf6; --ink: #211d18; --quiet: #655c52; --line: #ddd5c6; --link: #8c3a12; --cut: #fbe6e1; --cut-ink: #8a1c0c; --new: #e3f1e2; --new-ink: #1c5a24 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171513; --ink: #ece6dc; --quiet: #a79d8f; --line: #3b362f; --link: #f0a47a; --cut: #3a1d18; --cut-ink: #ffb3a3; --new: #182e1c; --new-ink: #a5dcab }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1rem 5rem; overflow-wrap: anywhere }
h1, h2, nav, .facts, .mark, thead, summary, .steps { font-family: system-ui, sans-serif }
h1 { font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.15; margin: 0 0 .75rem }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink) }
h2:target { outline: 2px solid var(--link); outline-offset: .25rem }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
nav ol, .facts { margin: .5rem 0; padding-left: 1.5rem; font-size: .9375rem }
nav li { margin: .35rem 0 }
.steps { margin: .25rem 0; font-size: .875rem }
.steps a { display: inline-block; padding: .25rem .75rem .25rem 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { padding: .35rem .6rem; vertical-align: top; text-align: start; border-bottom: 1px solid var(--line) }
thead th { font-size: .8125rem; color: var(--quiet) }
.mark { width: 6.5rem; font-size: .8125rem; font-weight: 600; color: var(--quiet) }
.who { font-weight: 600 }
.manner { font-style: italic; color: var(--quiet) }
td.cut { background: var(--cut); border-left: 4px double var(--cut-ink) }
td.new { background: var(--new); border-left: 4px solid var(--new-ink) }
del { color: var(--cut-ink); text-decoration: line-through }
ins { color: var(--new-ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em }
details { margin: .25rem 0 }
summary { cursor: pointer; padding: .35rem 0; font-size: .875rem; color: var(--quiet) }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (max-width: 44rem) {
  table, tbody, tr, th, td { display: block; width: auto }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { padding: .35rem 0; border-bottom: 1px solid var(--line) }
  th, td { border-bottom: 0; padding: .2rem .5rem }
  th.mark { width: auto; padding-left: 0 }
  th.mark:empty, td:empty, tr.same td:first-of-type { display: none }
}
@media print {
  main { max-width: none; padding: 0 }
  nav, .steps { display: none }
  tr { break-inside: avoid }
  h2 { break-after: avoid }
  a { color: inherit; text-decoration: none }
}
`;

/** The source expression by which a content security policy allows {@link draftStyle} and no other. */
export const draftStyleHash = 'sha256-BDI83mDsyae9xSo/1XJHIp0ywxRXN0WX7mhlbR+794o=';
