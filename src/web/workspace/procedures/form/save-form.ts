import type { FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../../calendar/index.ts'
import { type Draft, startFormOf } from '../../../../catalogue/index.ts'
import { type FormDefinition, formDefinitionSchema } from '../../../../forms/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { save } from '../draft/save-draft.ts'
import { type ById, getDraft, show } from '../draft/show-draft.ts'
import { formWords } from './form-words.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { readRules } from './read-rules.ts'
import type { Reading } from './reading.ts'

/**
 * `POST /work/drafts/:id/form`: everything typed on the open page of the form, then the act of the button (`do`). What cannot be kept is
 * told at its field and all of it shown again; what can be kept and not be published is kept, with what is wrong beside it.
 */
export async function saveForm(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const typed = formOf(request)
  const today = toLocalDate(services.clock.now())
  const reading: Reading = { typed, lang: langOf(request), today, errors: [] }
  const read = readDone(reading, draft)
  if (read.form !== undefined && reading.errors.length === 0) checkShape(reading, read.form)
  if (reading.errors.length > 0) {
    reply.code(422)
    const shown = { form: typed, errors: reading.errors, place: typed.page ?? '' }
    return show(services, request, reply, 'form', shown)
  }
  const { form: _, ...version } = draft.version
  return save(services, request, reply, {
    part: 'form',
    form: typed,
    content: { version: read.form === undefined ? version : { ...version, form: read.form } },
    place: read.page,
    at: read.at,
  })
}

type Done = Omit<ReadPage, 'form'> & { form?: FormDefinition }

function readDone(reading: Reading, { version }: Draft): Done {
  const { typed } = reading
  if (typed.do === 'drop') return { page: '' }
  const { form } = version
  if (form === undefined) {
    const started = typed.do === 'start' ? startFormOf(version) : undefined
    return { page: '', ...(started ? { form: started } : {}) }
  }
  if (typed.page === 'rules') return { form: readRules(reading, form), page: 'rules' }
  const page = form.pages.find(({ key }) => key === typed.page)
  return page === undefined ? { form, page: '' } : readPage(reading, form, page)
}

/** What no field told apart is still never stored: the place is told as it stands in the form. */
function checkShape({ errors, lang }: Reading, form: FormDefinition): void {
  const checked = formDefinitionSchema.safeParse(form)
  if (checked.success) return
  const places = checked.error.issues.map(({ path }) => path.join('.'))
  errors.push({ id: 'draft', message: `${formWords[lang].notTaken} ${places.join(', ')}` })
}
