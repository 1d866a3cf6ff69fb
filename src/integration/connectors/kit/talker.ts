/** The way out to a ministry's system: REST with JSON, XML in an envelope, or a file in a folder. It answers later. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findDossier, type Office } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { postJson, postText } from '../../journal/post-json.ts'
import { toldForm } from '../../links/told-form.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { fillFields } from './build-request.ts'
import { type MinistryRequest, type MinistrySupplement, takenSchema } from './contract.ts'
import type { AnsweredSystem } from './model.ts'
import type { SuppliedPaper } from './wait-route.ts'
import { readEnvelope, writeEnvelope } from './xml.ts'

type Sent = MinistryRequest | MinistrySupplement
type LinkOf = (file: { dossier: string; sha256: string; destination: string }) => string

export interface SystemSettings {
  /** Without a slash at its end; `file:///…`: a folder in which both sides put files. */
  url: string
  token: string | undefined
  perSecond: number
  /** What it speaks; a folder is always XML. */
  speaks: 'json' | 'xml'
}

export function systemTalker(
  system: AnsweredSystem,
  settings: SystemSettings,
  { office, linkOf }: { office: Office; linkOf: LinkOf },
): Talker {
  const { perSecond } = settings
  const talk = async (delivery: Delivery): Promise<Said> => {
    if (delivery.kind === system.supplies) {
      return send(settings, SUPPLEMENT, supplementOf(system, delivery, linkOf))
    }
    const request = await requestOf(system, office, delivery)
    if (request === undefined) return { answer: { refused: 'no_dossier' } }
    const fits = system.form.safeParse(request.ToKhai)
    if (!fits.success) {
      const fields = fits.error.issues.map(({ path }) => path.join('.'))
      return { answer: { refused: 'fields_missing' }, said: { fields } }
    }
    return send(settings, REQUEST, request)
  }
  return { destination: system.name, afterParked: 'wait', perSecond, talk }
}

/** Where it goes: the path of its JSON, the root of its XML. */
const REQUEST = { path: '/requests', root: 'GuiHoSo' }
const SUPPLEMENT = { path: '/supplements', root: 'GuiBoSung' }
type Way = typeof REQUEST

function send(settings: SystemSettings, way: Way, body: Sent): Promise<Said> {
  if (settings.url.startsWith('file:')) return dropFile(settings, way, body)
  return settings.speaks === 'xml' ? sendXml(settings, way, body) : sendJson(settings, way, body)
}

/** Its files by links that open for a while. */
function supplementOf(
  { name, supplies = '' }: AnsweredSystem,
  { id, subject, payload }: Delivery,
  linkOf: LinkOf,
): MinistrySupplement {
  const { code, agency, happenedAt, papers } = payload as {
    code: string
    agency: string
    happenedAt: number
    papers: SuppliedPaper[]
  }
  return {
    ...{
      MaThongDiep: id,
      LoaiThu: supplies,
      MaHoSo: code,
      MaDonVi: agency,
      NgayBoSung: writeMoment(happenedAt),
    },
    GiayTo: papers.map((paper) => ({
      ...{ MaThanhPhan: paper.component, TenGiayTo: paper.name },
      TepTin: paper.files.map(({ sha256, name: file }) => ({
        TenTep: file,
        DuongDan: linkOf({ dossier: subject, sha256, destination: name }),
      })),
    })),
  }
}

/** What is personal is added when it is sent: the outbox holds no person. */
async function requestOf(
  { asks, fields }: AnsweredSystem,
  office: Office,
  { id, subject, payload }: Delivery,
): Promise<MinistryRequest | undefined> {
  const found = await findDossier(office.database, subject)
  if (found === undefined) return undefined
  const form = (await toldForm(office.database, subject)) ?? {}
  const { code, agency, happenedAt } = payload as { code: string; agency: string; happenedAt: number }
  return {
    ...{ MaThongDiep: id, LoaiThu: asks, MaHoSo: code, MaDonVi: agency },
    ...{ NgayTiepNhan: writeMoment(happenedAt), ToKhai: fillFields(fields, { ...found, form }) },
  }
}

function headersOf({ token }: SystemSettings): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

async function sendJson(settings: SystemSettings, { path }: Way, body: Sent): Promise<Said> {
  const headers = headersOf(settings)
  const posted = await postJson(`${settings.url}${path}`, { id: body.MaThongDiep, body, headers })
  if ('answer' in posted) return { answer: posted.answer }
  if (posted.status >= 400) return { answer: { refused: `http_${posted.status}` } }
  return takenOf(posted.json)
}

async function sendXml(settings: SystemSettings, { root }: Way, request: Sent): Promise<Said> {
  const posted = await postText(`${settings.url}/ws`, {
    id: request.MaThongDiep,
    text: writeEnvelope(root, request),
    headers: { ...headersOf(settings), 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml' },
  })
  if ('answer' in posted) return { answer: posted.answer }
  if (posted.status >= 400) return { answer: { refused: `http_${posted.status}` } }
  return takenOf(readEnvelope(posted.text)?.[`${root}KetQua`])
}

function takenOf(answer: unknown): Said {
  const taken = takenSchema.safeParse(answer)
  if (!taken.success) return { answer: { failed: 'wrong_answer' } }
  return { answer: { sent: true }, said: { soThamChieu: taken.data.soThamChieu } }
}

/** Whole or not at all: it is written beside and renamed. The same message is the same file. */
async function dropFile({ url }: SystemSettings, { root }: Way, request: Sent): Promise<Said> {
  const folder = join(fileURLToPath(url), 'out')
  const name = `${request.MaThongDiep}.xml`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `.${name}`), writeEnvelope(root, request), { mode: 0o640, flush: true })
    await rename(join(folder, `.${name}`), join(folder, name))
    return { answer: { sent: true }, said: { tep: name } }
  } catch (error) {
    return { answer: { unreachable: (error as NodeJS.ErrnoException).code ?? 'file' } }
  }
}
