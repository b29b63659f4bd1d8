/** Style sheet of the HTML file: light, dark and print from one set of named colours. */
import { lightenFor } from "../../../src-shared/domain/colour.ts";
import { COLOUR, type Palette } from "../page.ts";

const LIGHT: Readonly<Record<string, string>> = {
  paper: "ffffff",
  ink: COLOUR.ink,
  grey: COLOUR.grey,
  grid: COLOUR.grid,
  soft: COLOUR.soft,
  band: COLOUR.band,
  accent: COLOUR.navy,
  second: COLOUR.blue,
  head: COLOUR.navy,
  alarm: COLOUR.alarm,
};

const DARK: typeof LIGHT = {
  paper: "14171d",
  ink: "e8eaef",
  grey: "b3bac7",
  grid: "3f4757",
  soft: "1f242e",
  band: "262d3a",
  accent: "b4c8ee",
  second: "9dbaf0",
  head: "22395f",
  alarm: "ffa3a3",
};

/** The whole style sheet. Text keeps the direction of its own first letter: names in Arabic or Hebrew read right. */
export function screenCss(palette: Palette): string {
  const light = { ...LIGHT, accent: palette.accent, second: palette.second, head: palette.accent, band: palette.band };
  return `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(darkOf(palette))}}}
${base()}${tables()}${print(light)}`;
}

/** A colour of the workspace's own is made lighter until it can be read on the dark paper. */
function darkOf({ accent }: Palette): typeof LIGHT {
  if (accent === COLOUR.navy) return DARK;
  const readable = lightenFor(`#${accent}`, `#${DARK["paper"]}`, 7).slice(1);
  return { ...DARK, accent: readable, second: readable, head: accent };
}

function variables(colours: typeof LIGHT): string {
  return Object.entries(colours)
    .map(([name, hex]) => `--${name}:#${hex}`)
    .join(";");
}

function base(): string {
  return `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Calibri,Carlito,sans-serif;font-variant-numeric:lining-nums tabular-nums}
p,li,h1,h2,h3,h4,th,td,caption,td>div,th>div{unicode-bidi:plaintext;text-align:start;overflow-wrap:anywhere}
header,.page,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}.logo{margin:0 0 1.2rem}.logo img{max-width:18rem;max-height:6.5rem;width:auto;height:auto;background:#fff;padding:.4rem;border-radius:.3rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper);color:var(--second);border:2px solid}
figure{margin:1.2em 0;text-align:center}figure img{max-width:100%;height:auto;background:#fff}figcaption{color:var(--grey);font-size:.9rem}
:focus-visible{outline:3px solid var(--second);outline-offset:2px}main:focus{outline:none}
h1,h2,h3,h4{line-height:1.25;color:var(--accent);margin:1.6em 0 .5em}
h1{font-size:2.3rem;margin:.1em 0 .2em}h2{font-size:1.5rem}h3{font-size:1.2rem;color:var(--second)}h4{font-size:1.05rem;color:var(--ink)}
p{margin:0 0 .8em}a{color:var(--second)}
ul,ol{margin:0 0 1em;padding-inline-start:1.6rem}li>p{margin:0}
.organisation,.subtitle{font-size:1.1rem;color:var(--grey);margin:0}.subtitle{margin-bottom:1.2rem;padding-bottom:1rem;border-bottom:2px solid var(--accent)}
.marks{font-weight:700}.marks span{padding:.2rem .6rem;border-radius:.2rem;margin-inline-end:.5rem}
.small,.muted{color:var(--grey)}.small{font-size:.9rem}.quote{font-style:italic;color:var(--grey);margin-inline:1.6rem}
.code,code{font-family:ui-monospace,"Courier New",monospace;font-size:.88em;white-space:pre-wrap;overflow-wrap:anywhere}
.whole{white-space:nowrap}.chip{padding:.05em .4em;border-radius:.2em;white-space:nowrap}
.callout{margin:1em 0 1.4em;padding:.7em 1em;border-inline-start:4px solid;border-radius:0 .2em .2em 0}.callout p{margin:0}
nav{font-size:.95rem}nav h2{font-size:1.1rem;margin:0 0 .6em}nav ul{list-style:none;padding:0;margin:0}nav li{margin:0 0 .35em}nav .l2{padding-inline-start:1rem}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.page{display:grid;gap:0 3rem}main>div:first-child>h2:first-child{margin-top:0}main{min-width:0}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--grey);font-size:.9rem}footer p{border-top:1px solid var(--grid);padding-top:.8rem}
footer span{margin-inline-end:1.5rem}footer b{color:var(--alarm);margin-inline-end:1.5rem}
@media (min-width:75rem){header,.page,footer{max-width:96rem}.page{grid-template-columns:15rem minmax(0,1fr)}nav{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}}`;
}

function tables(): string {
  return `.scroll{overflow-x:auto;margin:0 0 1.2em}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.9rem;line-height:1.4;margin:0 0 1.2em}.scroll table{margin:0}
.landscape table{min-width:64rem}.dense{font-size:.84rem}
caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.caption{color:var(--grey);font-size:.9rem;margin:0 0 .35rem}
th,td{border:1px solid var(--grid);padding:.3em .55em;vertical-align:top;font-weight:400;overflow-wrap:break-word}
td>div,th>div{min-height:1em}
thead th{background:var(--head);color:#fff;font-weight:700;border-color:var(--head);vertical-align:middle}
.group th{background:var(--band);color:var(--ink);font-weight:700}.control th{background:var(--soft)}.control{max-width:60rem}
.bold{font-weight:700}.total>*{background:var(--soft)}th.right,td.right{text-align:right}th.center,td.center{text-align:center}
[style*="background"] .muted{color:inherit}`;
}

function print(light: typeof LIGHT): string {
  return `@media print{:root{color-scheme:light;${variables(light)}}
@page{size:A4;margin:18mm 16mm}@page wide{size:A4 landscape;margin:15mm}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{font-size:10.5pt}
header,.page,footer{max-width:none;padding:0}.page{display:block}.skip{display:none}nav{break-after:page}header{break-after:page}
.landscape{page:wide}.landscape table{min-width:0}.scroll{overflow:visible}
thead{display:table-header-group}tr{break-inside:avoid}tr.split{break-inside:auto}h1,h2,h3,h4,.caption{break-after:avoid}.keep,.callout{break-inside:avoid}.group{break-after:avoid}}`;
}
