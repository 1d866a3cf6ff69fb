import type { FastifyInstance } from 'fastify'
import { listStaffNames } from '../../../agencies/index.ts'
import { listNamed } from '../../../dossiers/index.ts'
import { LOOK_RESULTS, listLooks } from '../../../integration/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { looksPage } from './looks-page.tsx'
import { lookWords } from './population-words.ts'

const ON_A_PAGE = 50

/** `GET /work/links/population?result=`: every look-up with its purpose and outcome, the newest first; no data of citizens. */
export function addLooks(app: FastifyInstance, services: WebServices): void {
  const config = { access: { permission: 'link.manage' } } as const
  app.get(paths.looks, { config }, async (request, reply) => {
    const { database, directory } = services.office
    const query = queryOf(request)
    const result = LOOK_RESULTS.find((one) => one === query.result)
    const before = readBefore(query.before)
    const found = await listLooks(database, { result, before, limit: ON_A_PAGE + 1 })
    const looks = found.slice(0, ON_A_PAGE)
    const last = found.length > ON_A_PAGE ? looks.at(-1) : undefined
    const next =
      last &&
      `${paths.looks}?${new URLSearchParams({ ...(result ? { result } : {}), before: `${last.at}.${last.id}` })}`
    const staff = await listStaffNames(database, [...new Set(looks.flatMap(({ staff }) => staff ?? []))])
    const ids = [...new Set(looks.map((one) => one.dossier))]
    const named = await listNamed(database, { codes: [], ids })
    const codes = new Map(named.map(({ id, code }) => [id, code]))
    const { list } = lookWords[langOf(request)]
    const frame = await workspaceFrame(request, services, { title: list, reply })
    return sendPrivatePage(
      reply,
      looksPage({ frame, looks, staff, codes, result, next, nameOf: directory.nameOf }),
    )
  })
}

/** Where the page before ended: a moment and an id. */
function readBefore(text = ''): { at: number; id: string } | undefined {
  const [, at = '', id = ''] = /^(\d{1,15})\.(.+)$/.exec(text) ?? []
  return isUuid(id) ? { at: Number(at), id } : undefined
}
