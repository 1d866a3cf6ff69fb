import type { FastifyInstance } from 'fastify'
import type { Agency } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { foldForSearch } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { describeHours } from '../../words/hours.ts'
import { type Desk, desksPage } from './desks-page.tsx'

/** `GET /desks?q=`: where papers are handed in and results fetched, the Centre first; searched by name and address, accents or not. */
export function addDesks(app: FastifyInstance, services: WebServices): void {
  app.get('/desks', { config: { access: 'public' } }, async (request, reply) => {
    const q = (queryOf(request).q ?? '').trim()
    const frame = { ...portalFrame(request, services, 'procedures'), path: '/desks' }
    const desks = listDesks(services, frame.lang)
    const asked = foldForSearch(q)
    const found = desks.filter(({ name, place }) => foldForSearch(`${name} ${place.address}`).includes(asked))
    return sendPage(request, reply, desksPage({ frame, q, desks: asked === '' ? desks : found }))
  })
}

/** A commune has its own desk, the Centre is the desk of the agencies of the province. */
function listDesks({ organisation, clock }: WebServices, lang: Lang): Desk[] {
  const { directory, calendars } = organisation
  const today = toLocalDate(clock.now())
  const desks = directory
    .agencies()
    .filter(({ kind, code }) => (kind === 'centre' || kind === 'commune') && directory.isValidAt(code, today))
    .toSorted((one, other) => order(one, other, lang))
  return desks.map(({ code, name, place = {} }) => ({
    ...{ code, place, name: name[lang] },
    hours: describeHours(calendars.receptionTime(code).definition, today, lang),
  }))
}

function order(one: Agency, other: Agency, lang: Lang): number {
  const isCentre = (agency: Agency) => Number(agency.kind === 'centre')
  return isCentre(other) - isCentre(one) || one.name[lang].localeCompare(other.name[lang], lang)
}
