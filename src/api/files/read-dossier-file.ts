import { z } from 'zod'
import { recordView } from '../../agencies/index.ts'
import { heldFiles, listEvents } from '../../dossiers/index.ts'
import { contentDisposition, type FileState } from '../../platform/files/index.ts'
import { type Problem, platformProblem } from '../../platform/index.ts'
import { clientOf } from '../authorize.ts'
import { findVisible } from '../dossiers/visible.ts'
import { isProblem, operation } from '../operation.ts'
import { dossierParams, rule } from '../schemas/common.ts'

const params = dossierParams.extend({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, rule('sha256'))
    .meta({ description: 'từ “files” của hồ sơ / from “files” of the dossier' }),
})

const NOT_READY: Readonly<Record<Exclude<FileState, 'ready'>, Problem>> = {
  quarantined: platformProblem('file_quarantined'),
  infected: platformProblem('file_blocked'),
  missing: platformProblem('file_missing'),
}

export const readDossierFile = operation({
  id: 'readDossierFile',
  method: 'GET',
  path: '/dossiers/:dossier/files/:sha256',
  access: { scope: 'dossiers.read' },
  summary: { vi: 'Tải một tệp của hồ sơ', en: 'Download a file of a dossier' },
  description: {
    vi: 'Tệp của giấy tờ, của kết quả hoặc do một bước thêm vào, nếu hồ sơ đó đang giữ.',
    en: 'A file of a paper, of the result or added by a step, if that dossier holds it.',
  },
  takes: { params },
  answers: { 200: { description: { vi: 'Nội dung tệp', en: 'The content of the file' }, isFile: true } },
  problems: ['unknown_dossier', 'file_missing', 'file_quarantined', 'file_blocked'],
  async handle({ params, request, now }, services) {
    const { database, store } = services.files
    const client = clientOf(request)
    const found = await findVisible(services, client, params.dossier)
    if (isProblem(found)) return found
    const held = heldFiles(await listEvents(database, found.state.id))
    const file = held.find(({ sha256 }) => sha256 === params.sha256)
    if (file === undefined) return platformProblem('file_missing')
    const content = await store.get(file.sha256)
    if (content === undefined) {
      const state = await store.stateOf(file.sha256)
      return NOT_READY[state === 'ready' ? 'missing' : state]
    }
    await recordView(
      database,
      { client: client.id, dossier: found.state.id, purpose: `file:${file.sha256.slice(0, 16)}` },
      now,
    )
    const headers = {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': contentDisposition('attachment', file.name),
    }
    return { headers, content }
  },
})
