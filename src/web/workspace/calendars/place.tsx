/** Where an agency receives people: on the public list of desks, on procedures, and for the Centre at the foot of every page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DeskPlace, putPlace } from '../../../agencies/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, type Lang } from '../../../platform/index.ts'
import { TextField, textErrors } from '../../fields/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { signedIn, type WorkspaceFrame, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { whoseCalendar } from './whose.ts'

const words = {
  vi: {
    title: 'Nơi tiếp nhận',
    lead: (agency: string) =>
      `${agency}. Người dân thấy ở danh sách nơi nộp hồ sơ và trang thủ tục; của Trung tâm thì ở chân mọi trang.`,
    address: 'Địa chỉ',
    addressHint: 'Số nhà, đường, xã hoặc phường, tỉnh.',
    phone: 'Điện thoại',
    phoneHint: 'Số mà người dân gọi được trong giờ tiếp nhận, ví dụ 0210 384 6647 hoặc 1022.',
    wrongPhone: 'Số điện thoại chỉ có chữ số, dấu +, khoảng trắng, dấu chấm, gạch nối; ví dụ 0210 384 6647.',
    email: 'Thư điện tử',
    wrongEmail: 'Địa chỉ thư chưa đúng; ví dụ motcua@phutho.gov.vn.',
    save: 'Ghi',
    back: 'Lịch làm việc',
  },
  en: {
    title: 'Where people are received',
    lead: (agency: string) =>
      `${agency}. People see it on the list of desks and on procedures; that of the Centre at the foot of every page.`,
    address: 'Address',
    addressHint: 'House, street, commune, province.',
    phone: 'Telephone',
    phoneHint: 'A number that people reach during the hours of reception, for example 0210 384 6647 or 1022.',
    wrongPhone:
      'A telephone number has digits, +, spaces, points and hyphens only; for example 0210 384 6647.',
    email: 'E-mail',
    wrongEmail: 'This is no e-mail address; for example motcua@phutho.gov.vn.',
    save: 'Save',
    back: 'Calendars',
  },
} satisfies Record<Lang, object>

const config = { access: { permission: 'calendar.manage' } } as const
const MOST = 200
const PHONE = /^\+?\d[\d .-]{2,29}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const FIELDS = ['address', 'phone', 'email'] as const

type Typed = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>

/** `GET /work/calendars/place?of=` shows it, `POST` of the same writes it: idempotent, the last to write wins. */
export function addPlace(app: FastifyInstance, services: WebServices): void {
  app.get(placePath, { config }, async (request, reply) => {
    const agency = whoseCalendar(services, signedIn(request).actor, queryOf(request).of)
    if (agency === undefined) return reply.redirect(paths.calendars, 303)
    const { place = {} } = services.office.directory.find(agency) ?? {}
    return show(services, request, reply, { agency, typed: place, errors: [] })
  })
  app.post(placePath, { config }, async (request, reply) => {
    const fields = formOf(request)
    const agency = whoseCalendar(services, signedIn(request).actor, fields.of)
    if (agency === undefined) return reply.redirect(paths.calendars, 303)
    const { place, errors } = read(fields, langOf(request))
    if (errors.length > 0) {
      return show(services, request, reply.code(422), { agency, typed: fields, errors })
    }
    await putPlace(services.office.database, agency, place)
    await services.organisation.reload()
    return reply.redirect(`${paths.calendars}?of=${encodeURIComponent(agency)}`, 303)
  })
}

const placePath = `${paths.calendars}/place`

function read(fields: Typed, lang: Lang): { place: DeskPlace; errors: FormError[] } {
  const t = words[lang]
  const typed = FIELDS.map((name) => [name, cleanLine(fields[name] ?? '')] as const)
  const place: DeskPlace = Object.fromEntries(typed.filter(([, text]) => text !== ''))
  const long = typed.filter(([, text]) => text.length > MOST)
  const errors = long.map(([id]) => ({ id, message: textErrors[lang].tooLong(t[id], MOST) as string }))
  if (place.phone !== undefined && !PHONE.test(place.phone))
    errors.push({ id: 'phone', message: t.wrongPhone })
  if (place.email !== undefined && !EMAIL.test(place.email))
    errors.push({ id: 'email', message: t.wrongEmail })
  return { place, errors }
}

interface Shown {
  agency: string
  typed: Typed
  errors: readonly FormError[]
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
): Promise<FastifyReply> {
  const { title } = words[langOf(request)]
  const hasErrors = shown.errors.length > 0
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.calendars, hasErrors })
  const name = services.office.directory.nameOf(shown.agency, langOf(request))
  return sendPrivatePage(reply, placePage(frame, name, shown))
}

function placePage(frame: WorkspaceFrame, name: string, { agency, typed, errors }: Shown): string {
  const { lang, csrf } = frame
  const t = words[lang]
  const field = (id: (typeof FIELDS)[number]) => ({
    ...{ lang, name: id, label: t[id], value: typed[id], optional: true as const, maxLength: MOST },
    ...{ autoComplete: 'off', error: errors.find((one) => one.id === id)?.message },
  })
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead(name)}>{t.title}</Heading>
      <form method="post" action={placePath} class="card stack">
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="of" value={agency} />
        <TextField {...field('address')} hint={t.addressHint} />
        <TextField {...field('phone')} hint={t.phoneHint} />
        <TextField {...field('email')} />
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton href={`${paths.calendars}?of=${encodeURIComponent(agency)}`} kind="secondary">
            {t.back}
          </LinkButton>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}
