/** The style sheet of the reference: the colours of the house in light and dark, without its fonts and parts. */
export const REFERENCE_STYLE = `:root{color-scheme:light dark;
--page:light-dark(#fbf8f1,#0f151e);--paper:light-dark(#fff,#18212d);--line:light-dark(#e5ded0,#2b3746);
--ink:light-dark(#1c1917,#ede8de);--muted:light-dark(#57534e,#aeb6c0);--link:light-dark(#22426b,#a9c8ef);
--tint:light-dark(#f1f5fa,#1d2a3a);--bronze:light-dark(#75571f,#e0c286)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:2rem clamp(1rem,4vw,2rem) 4rem;color:var(--ink);background:var(--page);
font:1rem/1.55 "Be Vietnam Pro",system-ui,sans-serif;overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;letter-spacing:-.012em;text-wrap:balance}
h1{margin:0 0 .5rem;font-size:clamp(1.6rem,1.2rem + 1.7vw,2.15rem)}
h2{font-size:1.4rem}
h3{margin-bottom:.5rem;font-size:1rem}
header p{max-width:46rem;color:var(--muted)}
a{color:var(--link);text-underline-offset:.2em}
code,pre{font-family:ui-monospace,"Cascadia Mono",monospace;font-size:.88em}
code{overflow-wrap:anywhere}
h2+p>code{display:inline-block;padding:.3rem .7rem;border-radius:6px;background:var(--tint)}
nav ul{padding:0;list-style:none;border-top:1px solid var(--line)}
nav li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.1rem 1.5rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
nav code{color:var(--muted)}
pre,.wide{overflow-x:auto;border:1px solid var(--line);border-radius:12px;background:var(--paper)}
pre{padding:1rem}
table{border-collapse:collapse;width:100%}
th,td{min-width:5.5rem;padding:.6rem 1rem;text-align:left;vertical-align:top}
th{font-size:.86rem;font-weight:600;color:var(--muted)}
td{border-top:1px solid var(--line)}
td:last-child{min-width:14rem}
td code,pre code{overflow-wrap:normal}
li::marker{color:var(--bronze)}
section{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--line)}
:focus-visible{outline:3px solid var(--bronze);outline-offset:2px;border-radius:4px}
@media print{body{max-width:none;padding:0;background:none}section{break-inside:avoid-page}}
`
