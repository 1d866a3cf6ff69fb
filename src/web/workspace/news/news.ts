import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fromLocal, toLocalDate } from '../../../calendar/index.ts'
import { announceOutage, cancelOutage, listArticles, listOutages } from '../../../news/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, type Lang } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { textErrors } from '../../fields/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { readNumberedPlace } from '../../shell/pages/list-place.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { addArticle } from './article.ts'
import { newsPage } from './news-page.tsx'
import { newsWords } from './news-words.ts'

const config = { access: { permission: 'news.edit' } } as const
const ON_A_PAGE = 30
const MOST_WHAT = 200

/**
 * `GET /work/news?after=`: every article, and the planned outages. `POST /work/news/outages` announces one, once by the key of the
 * form; `…/outages/:id/cancel` calls it off. Articles are pages of their own.
 */
export function addNews(app: FastifyInstance, services: WebServices): void {
  app.get(paths.news, { config }, (request, reply) => show(services, request, reply, {}, []))
  app.post(`${paths.news}/outages`, { config }, (request, reply) => announce(services, request, reply))
  app.post<{ Params: { id: string } }>(
    `${paths.news}/outages/:id/cancel`,
    { config },
    async (request, reply) => {
      const { id } = request.params
      const by = { staff: signedIn(request).staff.id, at: services.clock.now() }
      if (isUuid(id)) await cancelOutage(services.office.database, { id, ...by })
      return reply.redirect(`${paths.news}?done=outage#outages`, 303)
    },
  )
  addArticle(app, services)
}

async function announce(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const typed = formOf(request)
  const now = services.clock.now()
  const { outage, errors } = readOutage(typed, now, langOf(request))
  if (outage === undefined) return show(services, request, reply.code(422), typed, errors)
  const by = { staff: signedIn(request).staff.id, at: now }
  await announceOutage(services.office.database, { id: formKey(typed.key, now), ...outage, ...by })
  return reply.redirect(`${paths.news}?done=outage#outages`, 303)
}

function readOutage(typed: Readonly<Record<string, string>>, now: number, lang: Lang) {
  const t = newsWords[lang]
  const errors: FormError[] = []
  const line = (name: 'what' | 'whatEn') => {
    const text = cleanLine(typed[name] ?? '')
    if (text.length > MOST_WHAT)
      errors.push({ id: name, message: textErrors[lang].tooLong(t[name], MOST_WHAT) })
    return text
  }
  const [vi, en] = [line('what'), line('whatEn')]
  if (vi === '') errors.push({ id: 'what', message: textErrors[lang].required(t.what) })
  const moment = (end: 'from' | 'to'): number => {
    const today = toLocalDate(now)
    const day = parseDateInput(typed[`${end}Day`] ?? '', { today, century: 'near' })
    if (!day.ok) errors.push({ id: `${end}Day`, message: day.message[lang] })
    const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})$/.exec((typed[`${end}Time`] ?? '').trim()) ?? []
    const isTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
    if (!isTime) errors.push({ id: `${end}Time`, message: t.wrongTime })
    return day.ok ? fromLocal(day.date, Number(hour) * 60 + Number(minute)) : 0
  }
  const [from, to] = [moment('from'), moment('to')]
  if (errors.length === 0 && (to <= from || to <= now)) errors.push({ id: 'toTime', message: t.reversed })
  const what = { vi, ...(en === '' ? {} : { en }) }
  return errors.length > 0 ? { outage: undefined, errors } : { outage: { what, from, to }, errors }
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { office, clock } = services
  const query = queryOf(request)
  const now = clock.now()
  const after = readNumberedPlace(query.after)
  const rows = await listArticles(office.database, { after, limit: ON_A_PAGE + 1 })
  const t = newsWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, path: paths.news, hasErrors: errors.length > 0 },
    toast: query.done === undefined ? undefined : { tone: 'ok', title: t.saved },
  })
  const articles = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? articles.at(-1) : undefined
  const page = newsPage({
    ...{ frame, now, articles, typed, errors, isFirst: after === undefined },
    today: toLocalDate(now),
    outages: await listOutages(office.database),
    key: formKey(typed.key, now),
    next: last && `${last.changedAt}_${last.id}`,
  })
  return sendPrivatePage(reply, page)
}
