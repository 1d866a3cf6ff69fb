import type { FastifyInstance, FastifyRequest } from 'fastify'
import { contentDisposition } from '../../../platform/files/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { definitionOf, PUBLIC_FIGURES, type PublicCounts } from '../../../statistics/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type AskedTable, type ReadTable, readAsked, readTable } from './read-table.ts'
import { tablePage, tablePath, tableWords } from './table-page.tsx'

const LIFE_MS = 20_000
const MOST = 100

/**
 * `GET /figures/table?from=&to=&by=&compare=`: the public figures of each agency, field or procedure in a period, beside another
 * period; `.csv` and `.json` hold the same numbers. Small counts, and what would give them away, are told nowhere.
 */
export function addFiguresTable(app: FastifyInstance, services: WebServices): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  const config = { access: 'public' } as const
  const askedOf = (request: FastifyRequest) =>
    readAsked(queryOf(request), services.clock.now(), langOf(request))
  const read = (asked: AskedTable, lang: Lang) =>
    readTable(services, asked, { now: services.clock.now(), lang })
  app.get(tablePath, { config }, async (request, reply) => {
    const asked = askedOf(request)
    const frame = portalFrame(request, services, 'figures')
    const key = `${frameKey(frame)} ${JSON.stringify(asked)}`
    const page = await pages.page(key, services.clock.now(), async () =>
      tablePage({ frame, ...asked, ...(await read(asked, frame.lang)) }),
    )
    if (asked.errors.length > 0) reply.code(422)
    return sendPage(request, reply, page)
  })
  app.get(`${tablePath}.csv`, { config }, async (request, reply) => {
    const asked = askedOf(request)
    const csv = writeCsv(await read(asked, langOf(request)), asked, langOf(request))
    return reply
      .headers({ 'content-disposition': contentDisposition('attachment', `${nameOf(asked)}.csv`) })
      .type('text/csv; charset=utf-8')
      .send(csv)
  })
  app.get(`${tablePath}.json`, { config }, async (request, reply) => {
    const asked = askedOf(request)
    const answer = jsonOf(await read(asked, langOf(request)), asked, langOf(request))
    return reply
      .headers({ 'content-disposition': contentDisposition('attachment', `${nameOf(asked)}.json`) })
      .send(answer)
  })
}

function nameOf({ period, by }: AskedTable): string {
  return `figures-${by}-${period.from}-${period.to}`
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. What is not told is empty. */
function writeCsv({ table, before, nameOf: say }: ReadTable, { by }: AskedTable, lang: Lang): string {
  const t = tableWords[lang]
  const names = PUBLIC_FIGURES.map((key) => definitionOf(key).name[lang])
  const earlier = before === undefined ? [] : names.map((name) => t.earlier(name))
  const compared = new Map(before?.rows.map(({ key, counts }) => [key, counts]))
  const cells = (counts: PublicCounts | undefined) => PUBLIC_FIGURES.map((key) => String(counts?.[key] ?? ''))
  const lines = [
    ['code', t.groups[by], ...names, ...earlier],
    ...table.rows.map(({ key, counts }) => [
      ...[key, say(key), ...cells(counts)],
      ...(before === undefined ? [] : cells(compared.get(key))),
    ]),
    ['', t.total, ...cells(table.total), ...(before === undefined ? [] : cells(before.total))],
  ]
  return `\ufeff${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`
}

/** A name never begins a formula in the spreadsheet that opens it. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function jsonOf({ table, before, nameOf: say }: ReadTable, { period, by, compare }: AskedTable, lang: Lang) {
  const compared = new Map(before?.rows.map(({ key, counts }) => [key, counts]))
  return {
    ...{ period, by, compare, note: tableWords[lang].note },
    figures: Object.fromEntries(
      PUBLIC_FIGURES.map((key) => [
        key,
        { name: definitionOf(key).name[lang], meaning: definitionOf(key).meaning[lang] },
      ]),
    ),
    rows: table.rows.map(({ key, counts }) => ({
      ...{ code: key, name: say(key), counts },
      ...(before === undefined ? {} : { compared: compared.get(key) ?? null }),
    })),
    total: { counts: table.total, ...(before === undefined ? {} : { compared: before.total }) },
  }
}
