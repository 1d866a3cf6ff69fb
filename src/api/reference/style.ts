/** The style sheet of the reference. */
export const REFERENCE_STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.55 "Be Vietnam Pro",system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem}
code,pre{font-family:ui-monospace,monospace;font-size:.92em}
pre,.wide{overflow-x:auto}
pre{border:1px solid;padding:.75rem;border-radius:.25rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid}
section{margin-top:2.5rem}
:focus-visible{outline:3px solid;outline-offset:2px}
`
