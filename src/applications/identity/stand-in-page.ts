/** The page of the stand-in on which one chooses who to be. Plain, and plainly not the real one. */
import { STAND_IN_PEOPLE } from './stand-in-people.ts'

export function choosePage({
  action,
  stylesheet,
  refused,
}: {
  action: string
  stylesheet: string | undefined
  refused: string | undefined
}): string {
  const style = stylesheet === undefined ? '' : `<link rel="stylesheet" href="${stylesheet}">`
  const people = STAND_IN_PEOPLE.map(
    ({ sub, name, does }) =>
      `<li><a class="btn btn-secondary btn-wide" href="${action}/${sub}"><span>${name}<br><small class="muted">${does}</small></span></a></li>`,
  )
  const body =
    refused === undefined
      ? `<p>Trang này đứng thay VNeID trong bản trình diễn. Người ở đây đều do máy đặt ra và không có mật khẩu: chọn một người để vào.</p>
<ul class="tiles">${people.join('')}</ul>`
      : `<p>${refused}</p>`
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Định danh giả lập</title>${style}</head>
<body><main class="wrap wrap-narrow page stack stack-l">
<h1>Định danh giả lập</h1>
${body}</main></body></html>`
}
