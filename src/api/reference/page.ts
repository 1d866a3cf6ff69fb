/** The reference as a page for people: plain HTML, no script, a small style sheet of its own. */
import { z } from 'zod'
import type { Lang } from '../../platform/index.ts'
import type { Operation } from '../operation.ts'
import { ALL_PROBLEMS } from '../problems/problems.ts'
import { ABOUT, PREFIX } from './document.ts'
import { escapeHtml as text } from './html.ts'
import { problemsOf } from './problems-of.ts'

const WORDS = {
  vi: {
    title: 'API của Một Cửa',
    contents: 'Các địa chỉ',
    token: 'Mã truy cập',
    sandbox: 'Bản trình diễn: mã truy cập để thử mọi địa chỉ',
    public: 'Công khai, không cần mã',
    takes: 'Tham số',
    name: 'Tên',
    place: 'Ở đâu',
    needed: 'Bắt buộc',
    meaning: 'Ý nghĩa',
    yes: 'có',
    no: 'không',
    example: 'Ví dụ',
    answers: 'Trả lời',
    refusals: 'Từ chối',
    code: 'Mã',
    status: 'HTTP',
    happened: 'Điều đã xảy ra',
    next: 'Việc cần làm',
    document: 'Tài liệu OpenAPI 3.1',
    scope: 'Phạm vi',
    or: 'hoặc',
    form: 'multipart/form-data',
    file: 'tệp gửi lên',
  },
  en: {
    title: 'The Motcua API',
    contents: 'Addresses',
    token: 'Access token',
    sandbox: 'Demonstration: a token to try every address with',
    public: 'Public, no token needed',
    takes: 'Parameters',
    name: 'Name',
    place: 'Where',
    needed: 'Required',
    meaning: 'Meaning',
    yes: 'yes',
    no: 'no',
    example: 'Example',
    answers: 'Answers',
    refusals: 'Refusals',
    code: 'Code',
    status: 'HTTP',
    happened: 'What happened',
    next: 'What to do',
    document: 'OpenAPI 3.1 document',
    scope: 'Scope',
    or: 'or',
    form: 'multipart/form-data',
    file: 'the file',
  },
} as const

type Words = (typeof WORDS)[Lang]

export function referencePage(
  operations: readonly Operation[],
  lang: Lang,
  sandboxToken: string | undefined,
): string {
  const words = WORDS[lang]
  const codes = [...new Set(operations.flatMap(problemsOf))].sort()
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<header><h1>${words.title}</h1><p>${text(ABOUT[lang])}</p>
<p><a href="${PREFIX}/openapi.json">${words.document}</a></p>${sandboxToken === undefined ? '' : `<p>${words.sandbox}: <code>${text(sandboxToken)}</code></p>`}</header>
<main>
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>
<ul>${operations.map((each) => contentsLine(each, lang)).join('')}</ul></nav>
${operations.map((each) => section(each, lang)).join('\n')}
<section aria-labelledby="problems"><h2 id="problems">${words.refusals}</h2>
${table(
  [words.code, words.status, words.happened, words.next],
  codes.map((code) => {
    const entry = ALL_PROBLEMS[code]
    const id = `<code id="problem-${code}">${code}</code>`
    return [id, String(entry?.status), text(entry?.text[lang] ?? ''), text(entry?.next[lang] ?? '')]
  }),
)}</section>
</main>
</body>
</html>`
}

function sayScopes(scopes: readonly string[], words: Words): string {
  return scopes.map((scope) => `<code>${scope}</code>`).join(` ${words.or} `)
}

function contentsLine({ id, method, path, summary }: Operation, lang: Lang): string {
  return `<li><a href="#${id}">${text(summary[lang])}</a> <code>${method} ${PREFIX}${text(path)}</code></li>`
}

function section(each: Operation, lang: Lang): string {
  const words = WORDS[lang]
  const { id, method, path, summary, description, access, examples, answers } = each
  const rows = parametersOf(each, words)
  const own = each.problems.map((code) => `<a href="#problem-${code}"><code>${code}</code></a>`)
  const scope =
    access === 'public'
      ? words.public
      : `${words.token}, ${words.scope.toLowerCase()} ${sayScopes([access.scope].flat(), words)}`
  return `<section aria-labelledby="${id}"><h2 id="${id}">${text(summary[lang])}</h2>
<p><code>${method} ${PREFIX}${text(path)}</code></p>
<p>${scope}</p>
${description === undefined ? '' : `<p>${text(description[lang])}</p>`}
${rows.length === 0 ? '' : `<h3>${words.takes}</h3>${table([words.name, words.place, words.needed, words.meaning], rows)}`}
${Object.entries(examples ?? {})
  .map(([name, value]) => `<h3>${words.example}: ${name}</h3>${code(value)}`)
  .join('')}
<h3>${words.answers}</h3>
<ul>${Object.entries(answers)
    .map(([status, answer]) => `<li><code>${status}</code> ${text(answer.description[lang])}</li>`)
    .join('')}</ul>
${own.length === 0 ? '' : `<h3>${words.refusals}</h3><p>${own.join(' ')}</p>`}
</section>`
}

function parametersOf({ takes, takesFile }: Operation, words: Words): string[][] {
  const places = { path: takes.params, query: takes.query, header: takes.headers }
  const fromForm = takesFile ? [['<code>file</code>', words.form, words.yes, words.file]] : []
  const named = Object.entries(places).flatMap(([place, schema]) =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { description = '', example } = metaOf(field as z.ZodType)
      const meaning = [description, example === undefined ? '' : `${words.example}: ${example}`]
      const isOptional = (field as z.ZodType).safeParse(undefined).success
      return [
        `<code>${text(name)}</code>`,
        place,
        isOptional ? words.no : words.yes,
        text(meaning.filter((part) => part !== '').join('. ')),
      ]
    }),
  )
  return [...named, ...fromForm]
}

/** A schema that only makes another one optional says what that one says. */
function metaOf(field: z.ZodType): { description?: string; example?: unknown } {
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType).meta() : undefined
  return { ...inner, ...field.meta() } as { description?: string; example?: unknown }
}

function code(value: unknown): string {
  return `<pre tabindex="0"><code>${text(JSON.stringify(value, null, 2))}</code></pre>`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  return `<div class="wide" tabindex="0"><table><thead><tr>${head
    .map((cell) => `<th scope="col">${cell}</th>`)
    .join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table></div>`
}
