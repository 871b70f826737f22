/** How the page looks: a narrow column of contents beside a wide one, one under the other on a telephone. */
import { paletteCss } from './palette.ts';

export const pageStyle = `${paletteCss()}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--blue);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:0;z-index:1}
.page{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem;display:grid;gap:0 3rem;grid-template-columns:minmax(0,1fr)}
main,section,figure,article{min-width:0}
nav{font-size:.9rem;margin:1rem 0}
nav h2{font-size:.9rem;margin:0 0 .4rem;color:var(--quiet);font-weight:600}
nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav a{display:inline-block;padding:.15rem 0}
@media (min-width:1080px){
.page{grid-template-columns:13rem minmax(0,1fr)}
.page>header{grid-column:2}
nav{grid-row:1/span 2;grid-column:1;position:sticky;top:1.5rem;align-self:start;margin:.3rem 0}
nav ol{flex-direction:column;gap:.1rem}
}
h1{font-size:1.9rem;line-height:1.2;margin:.1rem 0 .6rem;overflow-wrap:anywhere}
h2{font-size:1.35rem;margin:0 0 .7rem;line-height:1.3}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:.4rem 0;max-width:46rem}
section{border-top:1px solid var(--line);padding-top:1.6rem;margin-top:2rem}
.quiet{color:var(--quiet);font-weight:400}
p.quiet,li .quiet,figcaption,details summary{font-size:.9rem}
.verdict{font-size:1.35rem;font-weight:700;padding:.5rem .9rem;border-left:.4rem solid;border-radius:.25rem;margin:.6rem 0}
.verdict.bad{background:var(--bad-paper)}
.verdict.good{background:var(--good-paper)}
.verdict.open{background:var(--raised);color:var(--quiet)}
.bad{color:var(--bad)}
.good{color:var(--good)}
.problem{font-size:1.1rem;overflow-wrap:anywhere}
.links a{margin-right:.6rem}
.tiles,.small{list-style:none;padding:0;display:grid;gap:.9rem}
.tiles{grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));margin:1.2rem 0 .6rem}
.tiles li{background:var(--raised);border-radius:.4rem;padding:.7rem .9rem;display:flex;flex-direction:column}
.tiles strong{font-size:1.7rem;line-height:1.25}
.small{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.2rem}
.small h3,.small p{margin:0}
.small strong{font-size:1.25rem}
figure{margin:.5rem 0 1.2rem}
figcaption{color:var(--quiet);max-width:46rem}
figcaption:empty{display:none}
svg{display:block;width:100%;height:auto;font-size:12px}
.narrow{display:none}
@media (max-width:700px){.wide,.wide-words{display:none}.narrow{display:block}th,td{padding-right:.7rem}tbody th{overflow-wrap:anywhere;min-width:6rem}}
.pair{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}
details summary{cursor:pointer;padding:.2rem 0}
figure>details>summary,section>details>summary{color:var(--blue)}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.9rem;margin:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem 1.2rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}
tbody th{font-weight:500}
td{overflow-wrap:break-word}
td .good,td .bad{white-space:nowrap}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:2px;font-size:.8rem}
.legend span{padding:.15rem .5rem;border-radius:2px}
#filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;font-size:.9rem;margin:1rem 0}
#filter[hidden]{display:none}
select,input{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--quiet);border-radius:.25rem;padding:.2rem .4rem;max-width:12rem}
article{border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem;margin:1rem 0;overflow-wrap:anywhere}
article:target{border-color:var(--blue);box-shadow:0 0 0 1px var(--blue)}
article h3{margin:0}
.badges{display:flex;flex-wrap:wrap;gap:.3rem;margin:.4rem 0 .6rem;font-size:.8rem}
.badges span{border:1px solid var(--line);border-radius:1rem;padding:0 .6rem}
.badges .bad{border-color:currentColor;font-weight:600}
dl{margin:0;display:grid;grid-template-columns:minmax(0,1fr);gap:.1rem .9rem}
dt{color:var(--quiet);font-size:.9rem}
dd{margin:0 0 .5rem;min-width:0}
@media (min-width:700px){dl{grid-template-columns:6rem minmax(0,1fr);gap:.5rem .9rem}dd{margin:0}}
dd ul,details ul,details ol{margin:.2rem 0;padding-left:1.2rem}
.words{white-space:pre-wrap;unicode-bidi:isolate}
.sentences{list-style:none;padding:0!important}
.sentences li{padding:.25rem .6rem;border-left:.25rem solid var(--line);margin:.25rem 0}
.sentences summary{font-size:1rem}
.mark{font-weight:700;font-size:.85rem}
.held{background:var(--good-paper);border-color:var(--good)!important}
.bare{background:var(--bad-paper);border-color:var(--bad)!important}
.held .mark{color:var(--good)}
.bare .mark{color:var(--bad)}
.courtesy .mark{color:var(--quiet)}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:2px solid var(--line);color:var(--quiet)}
@media print{nav,#filter{display:none}section{break-inside:auto}article,figure{break-inside:avoid}}
`;
