import { z } from 'zod'
import { findDossier } from '../../dossiers/index.ts'
import { noteFileLinkUse, opensFile } from '../../integration/index.ts'
import { contentDisposition } from '../../platform/files/index.ts'
import { platformProblem } from '../../platform/index.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { rule } from '../schemas/common.ts'

const params = z.strictObject({
  dossier: z.uuid().meta({ description: 'định danh hồ sơ / id of the dossier' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, rule('sha256')),
})
const query = z.strictObject({
  for: z.string().max(60),
  until: z.coerce.number().int().min(0).max(1e15),
  key: z.string().max(100),
})

/** Each use is recorded before the file goes out. */
export const readLinkedFile = operation({
  id: 'readLinkedFile',
  method: 'GET',
  path: '/linked-files/:dossier/:sha256',
  access: 'public',
  summary: { vi: 'Tải tệp kết quả bằng liên kết có ký', en: 'Fetch a result’s file by a signed link' },
  description: {
    vi: 'Liên kết nằm trong thư gửi cho hệ thống khác, có hạn dùng; mỗi lần tải được ghi lại.',
    en: 'The link stands in a message to another system and expires; each use is recorded.',
  },
  takes: { params, query },
  answers: { 200: { description: { vi: 'Nội dung tệp', en: 'The content of the file' }, isFile: true } },
  problems: ['link_closed', 'file_missing'],
  async handle(
    { params: { dossier, sha256 }, query: { for: destination, until, key }, request, now },
    services,
  ) {
    const linked = { destination, dossier, sha256, until }
    if (!opensFile(services.signer, { ...linked, key }, now)) return apiProblem('link_closed')
    const { database, store } = services.files
    const found = await findDossier(database, dossier)
    const file = found?.state.result?.files.find((one) => one.sha256 === sha256)
    const content = file && (await store.get(sha256))
    if (file === undefined || content === undefined) return platformProblem('file_missing')
    await noteFileLinkUse(database, linked, { now, origin: request.ip })
    const headers = {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': contentDisposition('attachment', file.name),
    }
    return { headers, content }
  },
})
