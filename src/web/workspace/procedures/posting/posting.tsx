import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type LocalDate, toLocalDate } from '../../../../calendar/index.ts'
import { listFields, listProcedures, type ProcedureVersion } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { Choice, DateField, Select } from '../../../fields/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  byText,
  ErrorSummary,
  type FormError,
  Heading,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { POSTING_FORM, type Posted, postingData } from './posting-form.ts'
import { postingWords } from './posting-words.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const
const PAGE = 200
/** Everything of a procedure is about four pages; so many are set in a few seconds. */
const MOST_IN_FULL = 150

type Query = Readonly<Record<string, string>>

/**
 * `GET /work/procedures-to-post`: which list; `….pdf?agency=&field=&day=&content=list|full` is that list as it is posted up. What
 * cannot be printed comes back to the form with a sentence. Reads only.
 */
export function addPosting(app: FastifyInstance, services: WebServices): void {
  app.get(paths.posting, { config: READ }, (request, reply) => show(services, request, reply, []))
  app.get(`${paths.posting}.pdf`, { config: READ }, async (request, reply) => {
    const lang = langOf(request)
    const asked = await readPosted(services, queryOf(request), lang)
    if ('errors' in asked) return show(services, request, reply.code(422), asked.errors)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="niem-yet-${asked.posted.on}.pdf"`)
      .type('application/pdf')
      .send(await renderPdf(POSTING_FORM, postingData(services, asked.posted)))
  })
}

async function readPosted(
  services: WebServices,
  query: Query,
  lang: Lang,
): Promise<{ posted: Posted } | { errors: FormError[] }> {
  const { office, clock } = services
  const t = postingWords[lang]
  const today = toLocalDate(clock.now())
  const read = parseDateInput(query.day ?? '', { today, century: 'near' })
  const day = (query.day ?? '').trim() === '' ? today : read.ok ? read.date : undefined
  if (day === undefined) return { errors: [{ id: 'day', message: t.badDay }] }
  const { agency = '', field = '' } = query
  if (office.directory.find(agency) === undefined) return { errors: [{ id: 'agency', message: t.none }] }
  const content = query.content === 'full' ? 'full' : 'list'
  const versions = await versionsOf(services, { agency, field, day })
  if (versions.length === 0) return { errors: [{ id: 'field', message: t.none }] }
  if (content === 'full' && versions.length > MOST_IN_FULL) {
    const message = t.tooMany(formatNumber(versions.length, lang), formatNumber(MOST_IN_FULL, lang))
    return { errors: [{ id: 'field', message }] }
  }
  const name = field === '' ? undefined : versions[0]?.field.name.vi
  return { posted: { agency, on: day, field: name, content, versions } }
}

/** In force on a day and decided by the agency, itself named or as one of its kind; by field, then by name. */
async function versionsOf(
  { office }: WebServices,
  { agency, field, day }: { agency: string; field: string; day: LocalDate },
): Promise<ProcedureVersion[]> {
  const kind = KINDS.find((one) => one === office.directory.find(agency)?.kind)
  const found = new Map<string, ProcedureVersion>()
  for (const by of [{ agency }, ...(kind === undefined ? [] : [{ kind }])]) {
    const filter = { on: day, ...(field === '' ? {} : { field }), ...by }
    let after: string | undefined
    do {
      const page = await listProcedures(office.database, filter, { limit: PAGE, ...(after && { after }) })
      await office.catalogue.learn(page.lines.map(({ id }) => id))
      for (const { id } of page.lines) {
        const known = office.catalogue.byId(id)
        if (known !== undefined) found.set(id, known.version)
      }
      after = page.next
    } while (after !== undefined)
  }
  const key = ({ field: of, name }: ProcedureVersion) => `${of.name.vi}\u0000${name.vi}`
  return [...found.values()].sort((a, b) => key(a).localeCompare(key(b), 'vi'))
}

const KINDS = [
  'commune',
  'department',
  'vertical',
  'district',
] as const satisfies ProcedureVersion['competent']['kinds']

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { office, clock } = services
  const query = queryOf(request)
  const today = toLocalDate(clock.now())
  const t = postingWords[langOf(request)]
  const fields = await listFields(office.database, today)
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, path: paths.posting, hasErrors: errors.length > 0 },
  })
  const { lang } = frame
  const error = (name: string) => errors.find(({ id }) => id === name)?.message
  const agencies = office.directory.agencies().filter(({ code }) => office.directory.isValidAt(code, today))
  const page = render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="get" action={`${paths.posting}.pdf`} class="card stack">
        <Select
          {...{ lang, name: 'agency', label: t.agency, error: error('agency') }}
          value={query.agency ?? homeOf(signedIn(request)).agency}
          options={agencies.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))}
        />
        <Select
          {...{ lang, name: 'field', label: t.field, error: error('field'), value: query.field }}
          placeholder={t.everyField}
          options={fields.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))}
        />
        <DateField
          {...{ lang, name: 'day', label: t.day, error: error('day'), today }}
          value={query.day}
          optional
        />
        <Choice
          {...{ lang, name: 'content', label: t.content, pick: 'one' as const }}
          options={(['list', 'full'] as const).map((value) => ({ value, text: t.contents[value] }))}
          chosen={[query.content === 'full' ? 'full' : 'list']}
        />
        <div>
          <Button icon="file">{t.print}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
  return sendPrivatePage(reply, page)
}
