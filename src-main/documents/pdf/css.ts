/** Style sheet of the printed page. Margins leave room for the header and footer that are drawn afterwards. */
import { COLOUR, PAGE, type PageBox, type Palette } from "../page.ts";
import type { DocumentFonts } from "./fonts.ts";

/** Whether a page has slanted letters: their faces are half of what it weighs. */
const SLANTED = /<i>|class="quote"/;

/** The style sheet for `body`; without fonts the reader's own Calibri or Carlito is used. */
export function pageCss(palette: Palette, fonts: DocumentFonts | undefined, body: string): string {
  return [
    fonts === undefined ? "" : fontFaces(fonts, SLANTED.test(body)),
    pageRules(),
    textRules(palette),
    tableRules(palette),
    frontRules(palette),
  ].join("\n");
}

function fontFaces(fonts: DocumentFonts, slanted: boolean): string {
  const face = (bytes: Uint8Array, weight: number, style: string): string =>
    `@font-face{font-family:Doc;font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString("base64")})}`;
  return [
    face(fonts.regular, 400, "normal"),
    face(fonts.bold, 700, "normal"),
    ...(slanted ? [face(fonts.italic, 400, "italic"), face(fonts.boldItalic, 700, "italic")] : []),
  ].join("");
}

function pageRules(): string {
  const rule = (name: string, box: PageBox): string =>
    `@page ${name}{size:${box.width}mm ${box.height}mm;margin:${box.top}mm ${box.side}mm ${box.bottom}mm}`;
  return `${rule("", PAGE.portrait)}${rule("cover", PAGE.cover)}${rule("landscape", PAGE.landscape)}
.cover{page:cover;break-after:page}.portrait{page:auto}.landscape{page:landscape}section+section{break-before:page}`;
}

function textRules(palette: Palette): string {
  return `*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:10.5pt/1.34 Doc,Carlito,Calibri,sans-serif;color:#${COLOUR.ink};font-variant-numeric:lining-nums tabular-nums;orphans:3;widows:3}
h1,h2,h3{break-after:avoid;line-height:1.2;color:#${palette.accent}}
h1{font-size:16pt;margin:7.5mm 0 2.5mm}h2{font-size:12.5pt;margin:5mm 0 2mm;color:#${palette.second}}h3{font-size:11pt;margin:4mm 0 1.5mm;color:#${COLOUR.ink}}
h1+h2{margin-top:0}section>h1:first-child{margin-top:0}
p{margin:0 0 2.2mm;overflow-wrap:anywhere;text-wrap:pretty}
ul,ol{margin:0 0 3mm;padding-left:7mm}li{margin-bottom:1mm}li>p{margin:0}li>ul,li>ol{margin:1mm 0 0}
.small{font-size:9pt;color:#${COLOUR.grey}}.quote{font-style:italic;color:#${COLOUR.grey};margin-left:7mm;margin-right:7mm}
.code,code{font-family:"Courier New","Liberation Mono",monospace;font-size:.86em;white-space:pre-wrap;overflow-wrap:anywhere}
a{color:#${COLOUR.blue}}.whole{white-space:nowrap}.muted{color:#${COLOUR.grey}}.chip{padding:.2pt 3pt;border-radius:2pt;white-space:nowrap}
figure{margin:3mm 0 5mm;text-align:center;break-inside:avoid}figure img{max-width:100%;height:auto}figcaption{font-size:9pt;color:#${COLOUR.grey};margin-top:1.5mm}
.keep{break-inside:avoid}.break{break-after:page}
.callout{break-inside:avoid;margin:2.5mm 0 4mm;padding:2mm 3.5mm;border-left:2.25pt solid;border-radius:0 2pt 2pt 0}.callout p{margin:0}`;
}

function tableRules(palette: Palette): string {
  return `table{border-collapse:collapse;width:calc(100% - .5pt);table-layout:fixed;font-size:9pt;line-height:1.28;margin:0 .5pt 3.5mm 0}
.dense{font-size:8pt;line-height:1.26}
caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.caption{font-size:9pt;line-height:1.3;color:#${COLOUR.grey};margin:0 0 1mm;break-after:avoid}
th,td{border:.5pt solid #${COLOUR.grid};padding:2pt 4pt;vertical-align:top;text-align:left;font-weight:400;overflow-wrap:break-word}
td>div,th>div{min-height:1em}
thead{display:table-header-group}thead th{background:#${palette.accent};color:#fff;font-weight:700;border-color:#${palette.accent};vertical-align:middle}
tbody>tr:first-child{break-before:avoid}tr{break-inside:avoid}tr.split{break-inside:auto}
.group,.kept{break-after:avoid}.group th{background:#${palette.band};color:#${palette.onBand};font-weight:700}
.bold{font-weight:700}.total>*{background:#${COLOUR.soft}}.right{text-align:right}.center{text-align:center}`;
}

function frontRules(palette: Palette): string {
  return `.cover{padding-top:40mm}.cover.branded{padding-top:8mm}.logo{height:28mm;margin:0 0 4mm}.logo img{display:block;max-width:69mm;max-height:27.5mm}
.organisation{font-size:14pt;color:#${COLOUR.grey};margin:0 0 2mm}
.title{font-size:31pt;font-weight:700;color:#${palette.accent};line-height:1.12;margin:0 0 3mm}
.subtitle{font-size:14pt;color:#${COLOUR.grey};margin:0 0 9mm;padding-bottom:5mm;border-bottom:1.5pt solid #${palette.accent}}
.marks{margin:0 0 9mm;font-size:11pt;font-weight:700}.marks span{padding:1mm 2.5mm;margin-right:3mm;border-radius:2pt}
.control th{background:#${COLOUR.soft}}.control{font-size:9.5pt}.control+.small{margin-top:4mm}
.contents{font-size:16pt;font-weight:700;color:#${palette.accent};margin:0 0 3mm}
nav{margin-bottom:9mm}nav a{display:flex;color:inherit;text-decoration:none;margin:0 0 1.3mm;break-inside:avoid}nav a.l2{padding-left:6mm}
nav .dots{flex:1;border-bottom:1pt dotted #9aa3b2;margin:0 1.5mm 1.3mm}nav .number{min-width:7mm;text-align:right}`;
}
