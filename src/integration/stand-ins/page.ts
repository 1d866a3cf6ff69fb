/** The small page of a stand-in: what it holds, and what it is asked to do wrong. */
import type { Text } from '../../platform/index.ts'
import { MISBEHAVIOURS, type Mood } from './misbehaviour.ts'

export interface StandInPage {
  name: Text
  prefix: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
  /** Further HTML of its own, e.g. a form that files something. */
  more?: string
}

const MOST_ROWS = 200

/** In Vietnamese and English at once: it is a tool for whoever tries the connection. */
export function drawPage(page: StandInPage, mood: Mood, protocol: 'http' | 'https'): string {
  const { name, prefix, heads, rows, more = '' } = page
  const asked = new Map(mood.asked().map(({ kind, times }) => [kind as string, times]))
  const possible = Object.entries(MISBEHAVIOURS).filter(
    ([, { way }]) => way !== 'tls' || protocol === 'https',
  )
  const moods = possible.map(([kind, one]) => {
    const times = asked.get(kind)
    const state = times === undefined ? '' : ` <b>(${times === Infinity ? '∞' : times})</b>`
    return `<button name="kind" value="${kind}">${one.name.vi} / ${one.name.en}${state}</button>`
  })
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Máy giả lập: ${escapeHtml(name.vi)}</title><style>${STYLE}</style>
<main><p class="mark">MÁY GIẢ LẬP · STAND-IN</p><h1>${escapeHtml(name.vi)} <small>${escapeHtml(name.en)}</small></h1>
<p>Không phải hệ thống thật: chương trình này đóng vai bên kia để thử kết nối. / Not the real system: it plays the other side so that the connection can be tried.</p>
${more}
<form method="post" action="${prefix}/misbehave"><fieldset><legend>Cư xử sai / misbehave</legend>
<label>Số lần / times <input name="times" value="1" size="4" inputmode="numeric"></label> (0: thôi / stop; max: mãi / for ever)
<p>${moods.join(' ')}</p></fieldset></form>
<table><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows
    .slice(0, MOST_ROWS)
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>
<p>${rows.length} dòng / rows</p></main></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#faf5e9;color:#1c1917}
main{max-width:70rem;margin:0 auto;padding:1.5rem}.mark{font-weight:700;letter-spacing:.08em;color:#75571f}
h1 small{font-weight:400;color:#57534e}table{border-collapse:collapse;width:100%;background:#fff}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e5ded0;font-variant-numeric:tabular-nums}
button{font:inherit;margin:.15rem;padding:.3rem .7rem;border:1px solid #7a736a;border-radius:.4rem;background:#fff;cursor:pointer}
fieldset{border:1px solid #e5ded0;margin:1rem 0}input{font:inherit}`
