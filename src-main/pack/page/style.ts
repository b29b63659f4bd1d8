/** The look of a pack's page: light, dark and printed. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f6f8;--ink:#1a1f27;--soft:#545d6b;--line:#d5dae1;--accent:#1d4f91;--good:#14532d;--good-ground:#e3f3e8;--bad:#7f1d1d;--bad-ground:#fbe6e6;--mark:#8a5300;--mark-ground:#fdf0d8}
@media (prefers-color-scheme:dark){:root{--ground:#14181e;--panel:#1d232b;--ink:#e8ecf1;--soft:#a7b0bd;--line:#343d49;--accent:#8cb8f0;--good:#a6e3b8;--good-ground:#173222;--bad:#f6b6b6;--bad-ground:#3d1b1b;--mark:#f3cf8e;--mark-ground:#3a2a0c}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--accent)}
a:focus-visible,input:focus-visible,select:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem}
.layout{display:grid;grid-template-columns:15rem minmax(0,1fr);max-width:96rem;margin:0 auto}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2rem 1rem 2rem 1.5rem;font-size:.95rem}
nav ol{list-style:none;margin:0;padding:0}nav li{margin:.1rem 0}nav a{display:block;padding:.3rem .6rem;border-radius:6px;text-decoration:none;color:var(--ink)}nav a:hover{background:var(--panel)}
main{padding:2rem 2rem 6rem;min-width:0}
header{border-bottom:1px solid var(--line);padding-bottom:1.5rem}
.organisation{color:var(--soft);margin:0;font-weight:600}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .6rem}
h2{font-size:1.4rem;margin:3rem 0 .6rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{max-width:46rem}
.lead{font-size:1.1rem}
.soft{color:var(--soft)}
.note{background:var(--mark-ground);color:var(--mark);border-left:4px solid currentColor;padding:.6rem 1rem;border-radius:0 6px 6px 0;max-width:46rem}
dl.facts{display:grid;grid-template-columns:minmax(9rem,14rem) minmax(0,1fr);gap:.35rem 1.2rem;margin:1rem 0}
dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere}
code{font:.85em ui-monospace,Consolas,Menlo,monospace;overflow-wrap:anywhere}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;padding:.5rem .75rem;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem;border-top:1px solid var(--line)}
td{min-width:5.5rem;max-width:26rem;white-space:pre-line;overflow-wrap:break-word}
thead th{background:var(--panel);border-top:0;white-space:nowrap;position:sticky;top:0}
tbody th{white-space:nowrap;font-weight:600}
tbody th.wide{white-space:normal;min-width:12rem;max-width:22rem;font-weight:500}
th.long{min-width:20rem}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;padding:0}
.badge{display:inline-block;padding:.05rem .5rem;border-radius:999px;white-space:nowrap;font-size:.85em}
.files{list-style:none;margin:0;padding:0}.files li{margin:.1rem 0}
.format{font-size:.8em;color:var(--soft);margin-left:.3rem}
.filter{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:.8rem 0;font-size:.9rem}
.filter input,.filter select{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:6px;padding:.3rem .5rem}
.filter .count{color:var(--soft);margin-left:auto}
#check-area{border:2px dashed var(--soft);border-radius:10px;padding:1.4rem;max-width:46rem;background:var(--panel)}
#check-area.over{border-color:var(--accent)}
#check-area label{font-weight:600;display:block;margin-bottom:.4rem}
.verdict:not(:empty){max-width:46rem;margin-top:1rem;padding:.4rem 1.2rem 1rem;border-radius:8px;background:var(--panel)}
.verdict.good{background:var(--good-ground);color:var(--good)}.verdict.bad{background:var(--bad-ground);color:var(--bad)}
.verdict p{overflow-wrap:anywhere}
.steps{list-style:none;padding:0;margin:.6rem 0 0}.steps .failed{font-weight:700}
progress{width:100%}
footer{margin-top:4rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.9rem}
@media (max-width:60rem){.layout{display:block}nav{position:static;max-height:none;padding:1rem 1.5rem 0}nav ol{display:flex;flex-wrap:wrap}main{padding:1rem 1.5rem 4rem}dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.6rem}}
@media print{nav,.filter,#check,.skip{display:none}.layout{display:block}main{padding:0}.scroll{overflow:visible;border:0}table{font-size:7.5pt}td,th{padding:2pt 4pt}thead th{position:static}tr{break-inside:avoid}h2{break-after:avoid}:root{--ground:#fff;--panel:#f2f2f2;--ink:#000;--soft:#333;--line:#999;--accent:#000}}
`;
