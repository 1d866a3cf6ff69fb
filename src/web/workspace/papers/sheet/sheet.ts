import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listStaffNames } from '../../../../agencies/index.ts'
import { controlRows, listMoves } from '../../../../circulation/index.ts'
import { listEventsSeen } from '../../../../dossiers/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { findReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { SHEET_FORM, sheetData } from './sheet-form.ts'
import { type SheetView, sheetPage } from './sheet-page.tsx'
import { sheetWords } from './sheet-words.ts'

type SheetRequest = FastifyRequest<{ Params: { id: string } }>
const ACCESS = { access: { permission: 'dossier.read' } } as const

/** `GET /work/dossiers/:id/process`: who had the dossier when and who was late, and the same as form 06; each look is recorded. */
export function addProcessSheet(app: FastifyInstance, services: WebServices): void {
  app.get(paths.processSheet(':id'), { config: ACCESS }, async (request: SheetRequest, reply) => {
    const sheet = await readSheet(services, request)
    const { state } = sheet.found
    const frame = await workspaceFrame(request, services, {
      ...{ title: state.code ?? state.reference, reply, path: paths.processSheet(state.id) },
    })
    const { lang } = frame
    return sendPrivatePage(
      reply,
      sheetPage({ frame, services, ...sheet, title: sheetWords[lang].title(state.code ?? state.reference) }),
    )
  })
  app.get(`${paths.processSheet(':id')}.pdf`, { config: ACCESS }, async (request: SheetRequest, reply) => {
    const sheet = await readSheet(services, request)
    const { code, reference } = sheet.found.state
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="${code ?? reference}-mau-06.pdf"`)
      .type('application/pdf')
      .send(await renderPdf(SHEET_FORM, sheetData(services, sheet)))
  })
}

type Sheet = Pick<SheetView, 'found' | 'rows' | 'staff'>

async function readSheet(services: WebServices, request: SheetRequest): Promise<Sheet> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const found = await findReadable(services, actor, request.params.id)
  const { id } = found.state
  const look = { staff: staff.id, purpose: 'slip', now: clock.now() } as const
  const [{ events }, moves] = [
    await listEventsSeen(office.database, id, look),
    await listMoves(office.database, id),
  ]
  const { clock: running, competentAgency } = found.state
  const time = office.calendars.deadlineTime(running?.agency ?? competentAgency)
  const rows = controlRows(found.state, events, { moves, time, now: clock.now() })
  const people = rows.flatMap(({ givenBy, takenBy }) => [givenBy ?? '', takenBy ?? '']).filter(isUuid)
  return { found, rows, staff: await listStaffNames(office.database, [...new Set(people)]) }
}
