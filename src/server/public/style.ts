/**
 * The one stylesheet of the public pages: the desk's colours (`src/web/shared/theme/palette.css`) and serif text, light
 * and dark, on paper too. It is sent as a file, because the content security policy allows no style in a page.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --card: #fff; --ink: #1c2130; --soft: #5a6170; --line: #e5e2da; --teal: #0f6b66;
  --brick: #a53c21; --added: #d9efe9; --removed: #fbe3dc; --ochre: #875a06; --ochre-wash: #fbf1dc;
  --serif: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Georgia, "Times New Roman", serif;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151821; --card: #1c202b; --ink: #edeae2; --soft: #a6abb8; --line: #303644; --teal: #74cbc1;
    --brick: #f0987d; --added: #1d4541; --removed: #4b2a21; --ochre: #e6b95c; --ochre-wash: #3a2f17;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
a { color: var(--teal); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--teal); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: 0.5rem 0.75rem; }
.top, main, .foot { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1.5rem; padding-top: 1.25rem;
  font-size: 0.875rem; color: var(--soft); }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
main { padding-bottom: 2rem; }
h1 { font: 600 clamp(1.5rem, 1.1rem + 2.2vw, 2.25rem)/1.2 var(--serif); margin: 2rem 0 0.75rem; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.35; margin: 0 0 0.5rem; }
h3 { font-size: 0.9375rem; margin: 1rem 0 0.25rem; }
.facts { margin: 0; color: var(--soft); font-size: 0.9375rem; }
.facts-list { display: grid; grid-template-columns: fit-content(14rem) 1fr; gap: .4rem 1.5rem; margin: 1.2rem 0; }
.facts-list dt { color: var(--soft); }
.facts-list dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { .facts-list { grid-template-columns: 1fr; gap: 0; } .facts-list dd { margin-bottom: .7rem; } }
.hash, pre { font: 0.8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; margin: 0.5rem 0; padding: 0.6rem 0.75rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: 0.5rem; }
.note { margin: 1rem 0 0; padding: 0.6rem 0.9rem; border-radius: 0.5rem; background: var(--ochre-wash); color: var(--ochre); }
.note a { color: inherit; }
.text { margin: 1.75rem 0 2.5rem; font: 1.125rem/1.65 var(--serif); overflow-wrap: break-word; }
.text h2 { font: 600 1.3125rem/1.3 var(--serif); margin: 1.75rem 0 0.4rem; }
.text p { margin: 0 0 0.85rem; white-space: pre-line; }
.text .part { color: var(--soft); font: 0.875rem/1.5 var(--sans); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.25rem;
  margin: 0 0 1rem; overflow-wrap: break-word; }
.panel > p { margin: 0 0 0.5rem; }
.panel ul, .panel ol { margin: 0; padding-inline-start: 1.25rem; }
.panel li { margin: 0.2rem 0; }
.versions { list-style: none; padding: 0 !important; }
.versions li { padding: 0.55rem 0; border-top: 1px solid var(--line); }
.versions li:first-child { border-top: 0; }
.soft { color: var(--soft); }
ins { background: var(--added); text-decoration: underline; text-decoration-color: var(--teal);
  text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
del { background: var(--removed); color: var(--brick); }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.foot { padding-bottom: 2rem; font-size: 0.8125rem; color: var(--soft); }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --teal: #000; }
  .top ul, .skip, .files, .versions-panel { display: none; }
  .panel { border: 0; padding: 0; break-inside: avoid-page; }
  .text { font-size: 11.5pt; }
  h2, h3 { break-after: avoid; }
  @page { margin: 2.2cm; }
}
`.trimStart();
