import type { FastifyInstance } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import {
  findProcedures,
  listFields,
  listLifeEvents,
  listProcedures,
  listUnderLifeEvent,
} from '../../../catalogue/index.ts'
import { tidyCode } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { byText } from '../../ui/index.ts'
import { COMMUNE, type ProceduresView, proceduresPage, SUBJECTS } from './procedures-page.tsx'

const ON_A_PAGE = 30
const SUGGESTIONS = 8

/** `GET /procedures?q=&field=&life=&agency=&who=&after=` and `GET /procedures/suggest?q=` for the search field. At most five queries. */
export function addProcedures(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get('/procedures', { config: { access: 'public' } }, async (request, reply) => {
    const { q = '', field = '', life = '', agency = '', who = '', after } = queryOf(request)
    const asked = { q: q.trim(), field, life, agency, who, after }
    const exact = exactPath(services, asked.q)
    if (exact !== undefined) return reply.redirect(exact, 303)
    const [fields, lifeEvents, found] = await Promise.all([
      listFields(office.database, toLocalDate(clock.now())),
      listLifeEvents(office.database),
      find(services, asked),
    ])
    const frame = portalFrame(request, services, 'procedures')
    const agencies = listDeciding(services, frame.lang)
    return sendPage(request, reply, proceduresPage({ frame, ...asked, fields, lifeEvents, agencies, found }))
  })
  app.get('/procedures/suggest', { config: { access: 'public' } }, async (request, reply) => {
    const lang = langOf(request)
    const on = toLocalDate(clock.now())
    const q = (queryOf(request).q ?? '').trim()
    const found = q.length < 2 ? [] : await office.catalogue.finder.suggest(q, { on, limit: SUGGESTIONS })
    const suggestions = found.map(({ code, name }) => ({
      text: office.catalogue.inForce(code, clock.now())?.version.name[lang] ?? name,
      href: `/procedures/${encodeURIComponent(code)}`,
      note: code,
    }))
    return reply.header('cache-control', 'private, max-age=60').header('vary', 'cookie').send({ suggestions })
  })
}

/** Whoever types a whole code wants what it names: a procedure, or the look-up of a dossier. */
function exactPath({ office, clock }: WebServices, typed: string): string | undefined {
  if (office.catalogue.inForce(typed, clock.now()) !== undefined) {
    return `/procedures/${encodeURIComponent(typed)}`
  }
  const code = tidyCode(typed)
  return DOSSIER_CODE.test(code) ? `/track?${new URLSearchParams({ code })}` : undefined
}

/** `H44.100-261123-0001`: agency, day, number. */
const DOSSIER_CODE = /^H\d{2}(\.\d{1,3})*-\d{6}-\d{4,6}$/

type Asked = Pick<ProceduresView, 'q' | 'field' | 'life' | 'agency' | 'who'> & { after: string | undefined }

/** Agencies of the province that may decide something by themselves; communes decide the same, and stand for one. */
function listDeciding({ office, clock }: WebServices, lang: Lang): ProceduresView['agencies'] {
  const today = toLocalDate(clock.now())
  return office.directory
    .agencies()
    .filter(({ kind, code }) => DECIDING.has(kind) && office.directory.isValidAt(code, today))
    .map(({ code, name }) => ({ value: code, text: name[lang] }))
    .sort(byText(lang))
}

const DECIDING: ReadonlySet<string> = new Set(['department', 'vertical'])

function filterOf({ field, agency, who }: Asked) {
  const subject = SUBJECTS.find((one) => one === who)
  return {
    ...(field === '' ? {} : { field }),
    ...(agency === '' ? {} : agency === COMMUNE ? ({ kind: COMMUNE } as const) : { agency }),
    ...(subject === undefined ? {} : { subject }),
  }
}

/** Words are searched, best first, within what is filtered; an occasion in life has its own order; the rest is by name, a page at a time. */
async function find({ office, clock }: WebServices, asked: Asked): Promise<ProceduresView['found']> {
  const on = toLocalDate(clock.now())
  const filter = { on, ...filterOf(asked) }
  const { q, life, agency, who } = asked
  if (q !== '') {
    const wanted = { ...filter, ...(life === '' ? {} : { lifeEvent: life }), limit: ON_A_PAGE }
    return findProcedures(office.database, office.catalogue.finder, q, wanted)
  }
  if (life !== '' && agency === '' && who === '')
    return { lines: await listUnderLifeEvent(office.database, { ...filter, event: life }) }
  const whole = life === '' ? filter : { ...filter, lifeEvent: life }
  const page = (after?: string) =>
    listProcedures(office.database, whole, { limit: ON_A_PAGE, ...(after === undefined ? {} : { after }) })
  try {
    return await page(asked.after)
  } catch (error) {
    // A key that is not of this list, from an old or broken link: the list from its beginning.
    if (error instanceof RangeError) return page()
    throw error
  }
}
