import { z } from 'zod'
import { recordView } from '../../agencies/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { dossierParams } from '../schemas/common.ts'
import { dossierAnswer, dossierSchema } from '../schemas/dossier.ts'
import { etagOf, isKnown } from './etag.ts'
import { findVisible } from './visible.ts'

const headers = z.object({
  'if-none-match': z.string().max(1000).optional().meta({ example: '"3"' }),
})

export const readDossier = operation({
  id: 'readDossier',
  method: 'GET',
  path: '/dossiers/:dossier',
  access: { scope: 'dossiers.read' },
  summary: { vi: 'Đọc một hồ sơ', en: 'Read a dossier' },
  description: {
    vi: 'Hồ sơ mà một cơ quan của mã truy cập tiếp nhận, giải quyết hoặc đang có việc phải làm. ETag là phiên bản; gửi lại trong If-None-Match để chỉ nhận khi có thay đổi.',
    en: 'A dossier that an agency of the token received, decides or has open work on. The ETag is the version; send it back in If-None-Match to get only changes.',
  },
  takes: { params: dossierParams, headers },
  answers: {
    200: { description: { vi: 'Hồ sơ', en: 'The dossier' }, schema: dossierSchema, headers: ['ETag'] },
    304: { description: { vi: 'Chưa thay đổi', en: 'Not changed' }, headers: ['ETag'] },
  },
  problems: ['unknown_dossier'],
  async handle({ params, headers, request, now }, services) {
    const client = clientOf(request)
    const found = await findVisible(services, client, params.dossier)
    if (isProblem(found)) return found
    const etag = etagOf(found.state.version)
    if (isKnown(headers['if-none-match'], found.state.version)) return { status: 304, headers: { etag } }
    const view = { client: client.id, dossier: found.state.id, purpose: 'api' }
    await recordView(services.office.database, view, now)
    return { headers: { etag }, body: dossierAnswer(found, services) }
  },
})
