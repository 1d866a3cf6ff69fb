import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type LocalDate, toLocalDate } from '../../../../calendar/index.ts'
import { replaceProcedures } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { DateField, TextField } from '../../../fields/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { Button, ErrorSummary, type FormError, Heading, render, WorkspaceLayout } from '../../../ui/index.ts'
import { type WorkspaceFrame, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { decisionWords } from './decisions-words.ts'

const PUBLISH = { access: { permission: 'catalogue.publish' } } as const
const CODE = /^\d\.\d{6}$/

type Typed = Readonly<Record<string, string>>

/** `GET /work/decisions/replacing?old=` asks which procedures end for which; `POST` records it, and leads to the new one. */
export function addReplacing(app: FastifyInstance, services: WebServices): void {
  app.get(paths.replacing, { config: PUBLISH }, (request, reply) =>
    show(services, request, reply, queryOf(request)),
  )
  app.post(paths.replacing, { config: PUBLISH }, (request, reply) => replace(services, request, reply))
}

async function replace(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const lang = langOf(request)
  const form = formOf(request)
  const asked = readReplacement(form, { lang, today: toLocalDate(clock.now()) })
  if ('errors' in asked) return show(services, request, reply.code(422), form, asked.errors)
  const done = await replaceProcedures(office.database, asked)
  if ('refusals' in done) {
    const errors = done.refusals.map(({ place, message }) => ({ id: place, message: message[lang] }))
    return show(services, request, reply.code(422), form, errors)
  }
  await office.catalogue.refresh()
  return reply.redirect(`${paths.procedures}/${asked.by}?done=replace`, 303)
}

function readReplacement(form: Typed, { lang, today }: { lang: Lang; today: LocalDate }) {
  const t = decisionWords[lang].replacing
  const old = (form.old ?? '').split(/[\s,;]+/).filter((code) => code !== '')
  const by = cleanLine(form.by ?? '')
  const from = parseDateInput(form.from ?? '', { today, century: 'near' })
  const decision = cleanLine(form.decision ?? '')
  const errors: FormError[] = [
    ...(old.length > 0 && old.every((code) => CODE.test(code)) ? [] : [{ id: 'old', message: t.badCodes }]),
    ...(CODE.test(by) ? [] : [{ id: 'by', message: t.badCode }]),
    ...(from.ok ? [] : [{ id: 'from', message: t.badDate }]),
    ...(decision === '' ? [{ id: 'decision', message: t.needDecision }] : []),
  ]
  return errors.length > 0 || !from.ok ? { errors } : { old, by, from: from.date, decision }
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Typed,
  errors: readonly FormError[] = [],
): Promise<FastifyReply> {
  const frame = await workspaceFrame(request, services, {
    ...{ title: decisionWords[langOf(request)].replacing.title, reply, path: paths.replacing },
    hasErrors: errors.length > 0,
  })
  const today = toLocalDate(services.clock.now())
  return sendPrivatePage(reply, draw({ frame, today, form, errors }))
}

interface Shown {
  frame: WorkspaceFrame
  today: LocalDate
  form: Typed
  errors: readonly FormError[]
}

function draw({ frame, today, form, errors }: Shown): string {
  const { lang, csrf } = frame
  const t = decisionWords[lang].replacing
  const field = (name: 'old' | 'by' | 'from' | 'decision') => ({
    ...{ lang, name, label: t[name], value: form[name] ?? '' },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <p>
        <a href={paths.decisions}>{decisionWords[lang].title}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={paths.replacing} class="card stack">
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField {...field('old')} hint={t.oldHint} autoComplete="off" />
        <TextField {...field('by')} hint={t.byHint} autoComplete="off" />
        <DateField {...field('from')} today={today} />
        <TextField {...field('decision')} autoComplete="off" />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}
