import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordViews, scopeOf } from '../../../agencies/index.ts'
import { addDays, fromLocal } from '../../../calendar/index.ts'
import {
  type ListedPetition,
  listRegister,
  type PetitionPlace,
  petitionKinds,
  petitionStates,
} from '../../../petitions/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { formatDate, formatMoment, type Lang, type Text } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { writeSheet } from '../shell/printing/write-sheet.ts'
import { paths } from '../shell/rail.ts'
import { petitionsWords } from './petitions-words.ts'
import { senderShown, shownTo } from './sender-shown.ts'

const CHUNK = 500

interface Reader {
  lang: Lang
  nameOf: (agency: string) => string
  /** Reads the names that were to be kept from the agencies. */
  isOfProvince: boolean
}

interface SheetColumn {
  head: Text
  width: number
  cell: (row: ListedPetition, reader: Reader) => string
}

const moment = (at: number | null | undefined, lang: Lang) => (at == null ? '' : formatMoment(at, lang))

/** The register of feedback and petitions: its columns as data. */
const COLUMNS: readonly SheetColumn[] = [
  { head: { vi: 'Mã', en: 'Code' }, width: 19, cell: ({ petition }) => petition.code },
  {
    head: { vi: 'Loại', en: 'Kind' },
    width: 12,
    cell: ({ petition }, { lang }) => petitionKinds[petition.kind][lang],
  },
  {
    head: { vi: 'Nhận lúc', en: 'Received' },
    width: 18,
    cell: ({ petition }, { lang }) => moment(petition.receivedAt, lang),
  },
  {
    head: { vi: 'Người gửi', en: 'Sender' },
    width: 26,
    cell: ({ petition }, reader) => senderShown(petition, reader),
  },
  {
    head: { vi: 'Nội dung', en: 'Text' },
    width: 60,
    cell: ({ petition }, reader) => shownTo(petition, reader).text,
  },
  {
    head: { vi: 'Về cơ quan, người', en: 'About' },
    width: 26,
    cell: ({ petition }, reader) => {
      const { about } = shownTo(petition, reader)
      return [about.place, about.dossier].filter((part) => part !== undefined).join('; ')
    },
  },
  {
    head: { vi: 'Cơ quan xử lý', en: 'Agency' },
    width: 30,
    cell: ({ petition }, { nameOf }) => nameOf(petition.agency),
  },
  {
    head: { vi: 'Hạn trả lời', en: 'Due' },
    width: 18,
    cell: ({ answerDue }, { lang }) => moment(answerDue, lang),
  },
  {
    head: { vi: 'Trả lời, từ chối lúc', en: 'Ended' },
    width: 18,
    cell: ({ endedAt }, { lang }) => moment(endedAt, lang),
  },
  {
    head: { vi: 'Tình trạng', en: 'State' },
    width: 18,
    cell: ({ petition }, { lang }) => petitionStates[petition.state][lang],
  },
  {
    head: { vi: 'Trả lời', en: 'Answer' },
    width: 60,
    cell: ({ petition }) => petition.answer?.text ?? petition.refusal?.text ?? '',
  },
  {
    head: { vi: 'Đăng công khai lúc', en: 'Published' },
    width: 18,
    cell: ({ petition }, { lang }) => moment(petition.published?.at, lang),
  },
]

/** `GET /work/petitions/sheet?from=&to=`: the register of what came in, as XLSX, within the agencies of the person; looks are recorded. */
export function addPetitionSheet(app: FastifyInstance, services: WebServices): void {
  const config = { access: { permission: 'petition.handle' } } as const
  app.get(`${paths.petitions}/sheet`, { config }, (request, reply) => send(services, request, reply))
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const query = queryOf(request)
  const { period, errors } = readPeriod(query, services.clock.now(), lang)
  if (errors.length > 0) {
    return reply.redirect(`${paths.petitions}?${new URLSearchParams(query)}#figures`, 303)
  }
  const { title } = petitionsWords[lang]
  const days = `${formatDate(period.from, lang)} – ${formatDate(period.to, lang)}`
  const sheet = writeSheet({
    name: title.replace(/[:\\/?*[\]]/g, ' '),
    titles: [title, days],
    columns: COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    rows: rowsOf(services, request, period),
  })
  return sendSheet(reply, `PAKN ${period.from} ${period.to}.xlsx`, sheet)
}

async function* rowsOf(
  { office, clock }: WebServices,
  request: FastifyRequest,
  { from, to }: { from: string; to: string },
): AsyncGenerator<string[][]> {
  const { actor, staff } = signedIn(request)
  const scope = scopeOf(actor, 'petition.handle')
  const lang = langOf(request)
  const nameOf = (agency: string) => office.directory.nameOf(agency, lang)
  const reader = { lang, nameOf, isOfProvince: scope.all }
  const times = { from: fromLocal(from, 0), to: fromLocal(addDays(to, 1), 0) }
  let after: PetitionPlace | undefined
  for (;;) {
    const rows = await listRegister(office.database, { ...times, after, limit: CHUNK, scope })
    const seen = rows.map(({ petition }) => petition.id)
    if (seen.length > 0) {
      await recordViews(
        office.database,
        { staff: staff.id, dossiers: seen, purpose: 'petitions' },
        clock.now(),
      )
    }
    yield rows.map((row) => COLUMNS.map(({ cell }) => cell(row, reader)))
    const last = rows.at(-1)?.petition
    if (rows.length < CHUNK || last === undefined) return
    after = { at: last.receivedAt, id: last.id }
  }
}
