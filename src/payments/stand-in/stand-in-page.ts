/** The payer's page of the stand-in: what is paid, and two ways out. Plain, and plainly not the real one. */
import type { Manner, StandInOrder } from './order.ts'

const manners = {
  once: 'Báo cho Một cửa một lần (như thật)',
  twice: 'Báo hai lần',
  silent: 'Không báo: đã thu tiền nhưng mất kết nối',
  forged: 'Báo với chữ ký giả',
  less: 'Báo số tiền thiếu 1.000 đồng',
  unknown: 'Báo với mã tham chiếu lạ',
} satisfies Record<Manner, string>

export function standInPage(
  order: StandInOrder,
  { action, stylesheet }: { action: string; stylesheet: string | undefined },
): string {
  const amount = Number(order.amount).toLocaleString('vi-VN')
  const style = stylesheet === undefined ? '' : `<link rel="stylesheet" href="${plain(stylesheet)}">`
  const choices = Object.entries(manners).map(
    ([manner, name], at) =>
      `<div class="choice"><input type="radio" name="manner" id="m-${manner}" value="${manner}"${at === 0 ? ' checked' : ''}>
       <label for="m-${manner}">${name}</label></div>`,
  )
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thanh toán giả lập</title>${style}</head>
<body><main class="wrap narrow page stack stack-l">
<h1>Thanh toán giả lập</h1>
<p>Trang này đứng thay nền tảng thanh toán thật trong bản trình diễn. Không có tiền nào được chuyển.</p>
<dl class="kv"><div><dt>Số tiền</dt><dd><strong>${amount} đồng</strong></dd></div>
<div><dt>Nội dung</dt><dd>${plain(order.about)}</dd></div>
<div><dt>Mã tham chiếu</dt><dd class="code">${plain(order.reference)}</dd></div></dl>
<form method="post" action="${plain(action)}" class="stack">
<fieldset class="field"><legend>Sau khi trả tiền, nền tảng</legend>${choices.join('')}</fieldset>
<div class="row"><button class="btn btn-primary" type="submit" name="choice" value="pay">Trả ${amount} đồng</button>
<button class="btn btn-secondary" type="submit" name="choice" value="cancel">Không trả nữa</button></div>
</form></main></body></html>`
}

function plain(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
