import type { FastifyReply, FastifyRequest } from 'fastify'
import { listStaffNames } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { changeDraft, type Draft, type DraftInput, draftAsSeen } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import type { Part } from '../draft-view.ts'
import { judgeDraft, linesOf } from '../flow/judge-draft.ts'
import { procedureWords } from '../procedures-words.ts'
import { sayPlaces } from '../say-changes.ts'
import { type ById, getDraft, show } from './show-draft.ts'

interface Saving {
  part: Part
  form: Readonly<Record<string, string>>
  content: Pick<DraftInput, 'version' | 'lines' | 'document'>
  done?: 'save' | 'read'
  /** Of the form: the page to be shown next, and the question on it. */
  place?: string
  at?: number | undefined
}

/** Saves what was typed and shows it; behind somebody else's change both are shown put together, with who saved what. */
export async function save(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  { part, form, content, done = 'save', place = '', at: question }: Saving,
) {
  const { office, clock } = services
  const { id } = request.params
  const lang = langOf(request)
  const revision = Number(form.revision)
  const draft = await getDraft(services, request)
  const given: Draft = {
    ...draft,
    version: content.version,
    ...(content.lines ? { lines: content.lines } : {}),
  }
  const judged = judgeDraft(given, services, { hasRole: () => true, today: toLocalDate(clock.now()) })
  const saved = await changeDraft(office.database, {
    id,
    revision: Number.isInteger(revision) ? revision : 0,
    ...content,
    drawnLines: linesOf(draftAsSeen(draft, revision), services),
    version: { ...content.version, flow: judged.version.flow },
    by: signedIn(request).staff.id,
    at: clock.now(),
  })
  if ('draft' in saved && !('conflict' in saved)) {
    const at = /^(add|remove)-(\d+)$/.exec(form.do ?? '')?.[2]
    const row = at === undefined ? '' : `#row-${Number(at) + 1}`
    const here = `${paths.draft(id)}${part === 'record' ? '' : `/${part}`}?done=${done}`
    const open = question === undefined ? '' : `&at=${question}#question-${question + 1}`
    return reply.redirect(part === 'form' ? `${here}&page=${place}${open}` : `${here}${row}`, 303)
  }
  reply.code(409)
  if ('refusals' in saved) {
    const errors = saved.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] }))
    return show(services, request, reply, part, { draft: given, form, errors, place })
  }
  const { merged, contested } = saved
  const told = await sayConflict(services, saved.conflict, lang)
  const both = contested.length === 0 ? '' : ` ${procedureWords[lang].contested(sayPlaces(contested, lang))}`
  return show(services, request, reply, part, {
    draft: { ...saved.draft, ...merged, version: { ...merged.version, flow: saved.draft.version.flow } },
    told: told + both,
    place,
  })
}

async function sayConflict({ office }: WebServices, conflict: Draft['changes'], lang: Lang): Promise<string> {
  const t = procedureWords[lang]
  const names = await listStaffNames(
    office.database,
    conflict.map(({ by }) => by),
  )
  return conflict
    .map(({ by, at, places }) =>
      t.conflict(names.get(by) ?? t.nobody, formatMoment(at, lang), sayPlaces(places, lang)),
    )
    .join(' ')
}
