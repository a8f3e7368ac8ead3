/** The one stylesheet: phone first, light and dark, print. No picture, no font to fetch. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d2026; --soft: #565b66; --line: #dedbd3; --accent: #0f5c63;
  --accent-ink: #ffffff; --wash: #eef3f1; --mark: #c98a1b; --note: #fdf3dc; --note-ink: #5b430b; --band: #ece8df;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --sheet: #1b1f23; --ink: #e8e6e1; --soft: #a9aeb6; --line: #343a40; --accent: #7fc8c6;
    --accent-ink: #0e1a1b; --wash: #1d2a2b; --mark: #e0ab4c; --note: #33290f; --note-ink: #f2dcae; --band: #23282c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.22; text-wrap: balance; font-weight: 650; }
h1 { font-size: clamp(1.65rem, 1.2rem + 2.2vw, 2.4rem); letter-spacing: -0.012em; margin: 0 0 0.6rem; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 0.7rem; }
h3 { font-size: 1.06rem; margin: 0; }
p { margin: 0 0 0.9rem; text-wrap: pretty; }
ul, ol { padding-left: 1.2rem; }
.skip { position: absolute; left: -999rem; top: 0; background: var(--ink); color: var(--paper); padding: 0.6rem 1rem; z-index: 2; }
.skip:focus { left: 0; }
.alarm { margin: 0; background: #8c1d18; color: #fff; padding: 0.45rem 1rem; font-size: 0.92rem; text-align: center; }
.alarm a { color: #fff; }
.alarm p { margin: 0; }
.replay { margin: 0; background: var(--note); color: var(--note-ink); padding: 0.45rem 1rem; font-size: 0.92rem; text-align: center; }
.top, main, .foot { max-width: 46rem; margin: 0 auto; padding: 0 1.1rem; }
.top { padding-top: 1rem; max-width: 68rem; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; align-items: center; }
.brand { display: inline-flex; gap: 0.5rem; align-items: center; font: 650 1.12rem/1 var(--serif); color: var(--ink); text-decoration: none; padding: 0.55rem 0; }
.mark { color: var(--soft); }
.mark .lit { stroke: var(--mark); }
.main-nav ul, .foot ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
.main-nav a { display: inline-block; padding: 0.5rem 0; color: var(--soft); text-decoration: none; }
.main-nav a:hover { color: var(--ink); text-decoration: underline; }
.main-nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--mark); }
main { padding-top: 1.8rem; padding-bottom: 2.5rem; max-width: 68rem; }
main.text > * { max-width: 46rem; }
.beside > .first, .beside > .last { min-width: 0; max-width: 46rem; }
.beside aside .rows h3 { font-size: 1rem; }
@media (min-width: 64rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); column-gap: 3.5rem; }
  .beside aside { grid-column: 2; grid-row: 1 / span 2; }
  .beside .last { grid-column: 1; }
  .beside h2:first-child { margin-top: 1.2rem; }
}
.picture { display: block; margin: 2.2rem 0 0; border: 1px solid var(--line); border-radius: 10px; padding: 0.8rem; background: var(--paper); }
.picture img { width: 100%; height: auto; display: block; }
.foot { max-width: 68rem; border-top: 1px solid var(--line); padding-top: 1.3rem; padding-bottom: 2.5rem; font-size: 0.92rem; color: var(--soft); }
.foot p { margin: 0 0 0.4rem; }
.foot a { color: var(--soft); display: inline-block; padding: 0.35rem 0; }
.lede { font-size: 1.12rem; color: var(--soft); max-width: 40rem; }
.quiet, .small { color: var(--soft); font-size: 0.92rem; }
.crumb { margin: 0 0 0.5rem; font-size: 0.92rem; color: var(--soft); }
.sign { display: inline-block; width: 0.62em; height: 0.62em; margin-right: 0.5em; flex: none; }
.sign.ruling { background: var(--mark); }
.sign.brief { background: var(--accent); clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.sign.filing { border: 0.12em solid var(--soft); border-radius: 50%; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { padding: 0.95rem 0 1rem; border-top: 1px solid var(--line); }
.rows > li:last-child { border-bottom: 1px solid var(--line); }
.rows h3 a { color: var(--ink); text-decoration-color: var(--line); }
.rows h3 a:hover { text-decoration-color: currentColor; }
.rows p { margin: 0.2rem 0 0; }
.rows .when { margin: 0 0 0.2rem; }
.when { font-variant-numeric: tabular-nums; color: var(--soft); font-size: 0.92rem; }
.when .court::before, .case .court::before { content: "·"; margin: 0 0.45em; }
.rows .case { color: var(--soft); font-size: 0.92rem; }
.rows.tight > li { padding: 0.55rem 0 0.6rem; }
.rows.tight h3, h2.row { font-size: 1rem; margin: 0; }
h2.row a { color: var(--ink); text-decoration-color: var(--line); }
.rows .said { font-size: 0.97rem; margin-top: 0.35rem; }
.strong { font-weight: 600; }
.clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; }
.standing { margin: 0; }
.standing > div { padding: 0.7rem 0; border-top: 1px solid var(--line); display: grid; gap: 0.1rem 1.2rem; }
.standing dt { font-weight: 600; }
.standing dd { margin: 0; }
@media (min-width: 40rem) { .standing > div { grid-template-columns: 10.5rem 1fr; } .standing dd { grid-column: 2; } }
.panel { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.15rem 1.2rem; }
.panel h2 { margin-top: 0; }
.latest { background: var(--wash); border-left: 4px solid var(--mark); padding: 0.7rem 1rem; border-radius: 0 8px 8px 0; margin: 0 0 1.4rem; }
.latest p { margin: 0; }
form .field { margin: 0 0 0.95rem; }
label, legend { display: block; font-weight: 600; margin: 0 0 0.25rem; padding: 0; }
input, select, button { font: inherit; color: inherit; }
input[type="email"], input[type="search"], input[type="text"], input[type="date"], select {
  width: 100%; min-height: 2.8rem; padding: 0.45rem 0.7rem; background: var(--sheet); border: 1px solid var(--soft); border-radius: 6px; }
button, .button { display: inline-block; min-height: 2.9rem; padding: 0.6rem 1.3rem; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--accent-ink); font-weight: 650; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { filter: brightness(1.08); }
.plain { background: transparent; color: var(--accent); }
fieldset { border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem 1rem 1rem; margin: 0 0 1.2rem; min-width: 0; }
fieldset legend { padding: 0 0.4rem; margin-left: -0.4rem; }
.pair { display: grid; grid-template-columns: 1fr 1.6fr; gap: 0 1rem; }
.ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0 1rem; }
.tick { font-weight: 400; display: flex; gap: 0.6rem; align-items: baseline; padding: 0.35rem 0; margin: 0; }
.tick input { width: 1.1rem; height: 1.1rem; flex: none; accent-color: var(--accent); transform: translateY(0.15rem); }
.buttons form { margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.8rem; align-items: center; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.trap { position: absolute; left: -999rem; }
.hero { display: grid; gap: 1.8rem; }
@media (min-width: 58rem) {
  .hero { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); align-items: start; gap: 0 3.5rem; }
  .hero > form { grid-column: 2; grid-row: 1; margin-top: 0.4rem; }
  .hero > .sample { grid-column: 1 / -1; max-width: 46rem; }
}
.sample h2 { margin: 1.4rem 0 0.7rem; }
.letter .lead { font-family: var(--serif); font-size: 1.08rem; }
.letter .told { border-top: 1px solid var(--line); padding-top: 0.7rem; margin: 0 0 0.7rem; }
.letter { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; box-shadow: 0 10px 30px -18px rgb(0 0 0 / 0.35); }
.letter .head { padding: 0.75rem 1.1rem; background: var(--band); font-size: 0.92rem; color: var(--soft); border-bottom: 1px solid var(--line); }
.letter .head strong { color: var(--ink); display: block; font-size: 1rem; }
.letter .body { padding: 1.1rem; font-size: 0.97rem; }
.start { list-style: none; padding: 0; display: grid; gap: 0.8rem; }
.start li { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 0.95rem 1.05rem; }
.start p { margin: 0.3rem 0 0; font-size: 0.95rem; color: var(--soft); }
progress { width: 100%; height: 0.7rem; accent-color: var(--accent); }
.docket-text { font-family: var(--serif); font-size: 1.08rem; line-height: 1.6; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; margin: 0 0 0.6rem; white-space: pre-line; }
blockquote { margin: 0 0 0.9rem; padding: 0 0 0 1rem; border-left: 3px solid var(--line); font-family: var(--serif); font-size: 1.05rem; }
.facts { display: grid; gap: 0.15rem 1.2rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); font-size: 0.92rem; }
.facts dd { margin: 0 0 0.5rem; }
@media (min-width: 40rem) { .facts { grid-template-columns: 9.5rem 1fr; } .facts dd { margin: 0; } }
.flag { background: var(--note); color: var(--note-ink); border-radius: 8px; padding: 0.7rem 1rem; margin: 0 0 1rem; }
.flag p:last-child { margin: 0; }
.later h2 { margin: 0 0 0.4rem; }
.later ul { margin: 0 0 0.5rem; }
.later p:last-child { margin: 0; }
h1 .sign { width: 0.5em; height: 0.5em; margin-right: 0.35em; vertical-align: 0.06em; }
.demonstration { display: inline-block; font: 0.8rem/1.3 var(--sans); background: var(--note); color: var(--note-ink); border-radius: 4px; padding: 0.1rem 0.4rem; }
main > h3, section > h3 { margin: 1.4rem 0 0.5rem; }
.rows details { border-top: 0; padding: 0.2rem 0 0; }
.page { color: var(--soft); font: 0.92rem/1.4 var(--sans); white-space: nowrap; }
.points { list-style: none; padding: 0; font-family: var(--serif); }
.points li { margin: 0 0 0.5rem; }
.points .level-2 { padding-left: 1.6rem; }
.points .number { color: var(--soft); }
.cite { user-select: all; background: var(--band); border-radius: 6px; padding: 0.6rem 0.8rem; font-family: var(--serif); }
.cites { list-style: none; padding: 0; }
.cites li { margin: 0 0 0.6rem; }
.history { padding-left: 1.2rem; }
.history p { margin: 0 0 0.25rem; }
.change { border-left: 3px solid var(--line); padding-left: 0.9rem; margin: 0.4rem 0 0.7rem; }
.change p { margin: 0.15rem 0; }
.change .label, .label { color: var(--soft); font-size: 0.92rem; }
del { text-decoration-color: var(--soft); color: var(--soft); }
mark { background: var(--note); color: inherit; padding: 0 0.1em; border-radius: 2px; }
ins { text-decoration: none; background: var(--wash); }
.end { margin-top: 1.8rem; }
details { border-top: 1px solid var(--line); padding: 0.6rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.9rem 0.55rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; font-size: 0.88rem; }
.scroll { overflow-x: auto; }
code, pre { font-family: var(--mono); font-size: 0.9em; }
pre { background: var(--band); border-radius: 8px; padding: 0.9rem 1rem; overflow-x: auto; }
.filters { display: grid; gap: 0.8rem 1rem; margin: 0 0 1.4rem; }
@media (min-width: 40rem) { .filters { grid-template-columns: repeat(2, 1fr); } .filters .whole { grid-column: 1 / -1; } }
.filters .field { margin: 0; }
.mail-frame { width: 100%; height: 42rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.mail-frame.phone { max-width: 375px; }
.timeline { display: flex; flex-direction: column; }
.plot { color: var(--ink); margin: 2.5rem 0 0; order: 2; overflow-x: auto; }
.plot svg { min-width: 62rem; width: 100%; height: auto; display: block; overflow: visible; font: 11.5px var(--sans); }
@media (min-width: 64rem) { .plot { order: 0; margin: 0.5rem 0 1.5rem; overflow: visible; } }
.plot .lane { stroke: var(--line); }
.plot .lane-name { fill: var(--ink); font-weight: 600; }
.plot .band { fill: var(--soft); fill-opacity: 0.16; }
.plot .leader { stroke: var(--soft); stroke-opacity: 0.45; }
.plot .ruling { fill: var(--mark); stroke: none; }
.plot .brief { fill: var(--accent); stroke: none; }
.plot .act-name { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.plot .act-name a:hover { text-decoration: underline; }
.lines { list-style: none; padding: 0; margin: 0; }
.lines li { display: flex; align-items: baseline; padding: 0.3rem 0; }
.inline { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; }
.undated { font-size: 0.97rem; }
h3.undated { margin: 1.3rem 0 0.4rem; }
.signs { list-style: none; padding: 0; }
.glossary dt { font-weight: 600; margin-top: 0.9rem; }
.glossary dd { margin: 0; max-width: 42rem; }
.cards td, .cards th[scope="row"] { font-weight: 400; }
@media (max-width: 47.99rem) {
  .cards thead { position: absolute; left: -999rem; }
  .cards, .cards tbody, .cards tr, .cards td, .cards th { display: block; }
  .cards tr { border-bottom: 1px solid var(--line); padding: 0.7rem 0; }
  .cards td, .cards th { border: 0; padding: 0.1rem 0; }
  .cards td::before { content: attr(data-label) ": "; color: var(--soft); }
  .cards th[scope="row"] { font-weight: 600; }
}
.digest h2 { border-top: 1px solid var(--line); padding-top: 1.2rem; }
.digest .lead { font-size: 1.15rem; font-family: var(--serif); }
.digest .item { margin: 0 0 1.6rem; }
.digest .item p { margin: 0.15rem 0; }
.digest .note { border-left: 3px solid var(--line); padding-left: 0.9rem; }
.years h2 { margin: 1.6rem 0 0.3rem; }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --wash: #fff; --note: #fff; --note-ink: #000; --band: #fff; }
  .main-nav, .foot nav, form, .buttons, .skip { display: none; }
  body { font-size: 10.5pt; }
  main, main.wide, .top, .foot { max-width: none; padding: 0; }
  .rows > li, .panel, .letter, blockquote, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .docket-text ~ p a::after, .sources a::after { content: " <" attr(href) ">"; font-size: 9pt; word-break: break-all; }
  .clip { display: block; }
}
`;
