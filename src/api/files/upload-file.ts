import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { takeUpload } from '../../dossiers/index.ts'
import { platformProblem } from '../../platform/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { invalidFields } from '../problems/invalid-fields.ts'

const uploadedSchema = z
  .object({
    sha256: z.string(),
    name: z.string(),
    type: z.string().meta({ example: 'application/pdf' }),
    size: z.int(),
    state: z.enum(['ready', 'quarantined']),
  })
  .meta({ id: 'UploadedFile' })

/** Idempotent by content and name; what no act names within two days is forgotten. */
export const uploadFile = operation({
  id: 'uploadFile',
  method: 'POST',
  path: '/files',
  access: { scope: ['dossiers.intake', 'dossiers.act'] },
  summary: { vi: 'Tải tệp lên', en: 'Upload a file' },
  description: {
    vi: 'Một biểu mẫu multipart/form-data với một tệp ở trường “file”: PDF, JPEG, PNG, TIFF, HEIC, Word hoặc Excel. Nội dung phải đúng với đuôi tên. Đưa nguyên câu trả lời vào “files” của giấy tờ hoặc của lệnh trong vòng hai ngày; chỉ phần mềm đã tải lên mới dùng được. “quarantined”: đã lưu, đang chờ quét vi-rút, dùng được ngay.',
    en: 'A multipart/form-data form with one file in the field “file”: PDF, JPEG, PNG, TIFF, HEIC, Word or Excel. The content must be what the ending of the name says. Hand the answer back in “files” of a paper or a command within two days; only the program that uploaded it can. “quarantined”: stored, waiting for the virus scanner, can be named at once.',
  },
  takes: {},
  takesFile: true,
  answers: {
    201: { description: { vi: 'Đã lưu', en: 'Stored' }, schema: uploadedSchema },
  },
  problems: [
    'file_type_refused',
    'file_disguised',
    'file_empty',
    'file_too_large',
    'file_infected',
    'disk_full',
  ],
  async handle({ request, lang, now }, { files }) {
    if (!request.isMultipart()) return platformProblem('wrong_media_type')
    const part = await onlyFile(request)
    if (part === undefined) return invalidFields('body', ['/file'], 'one_file', lang)
    // What is left of a refused file is read and thrown away, so that the answer can be read on this connection.
    const content = part.file.iterator({ destroyOnReturn: false })
    const uploaded = await takeUpload(files, clientOf(request), { name: part.filename, content }, now)
    part.file.resume()
    if (!isProblem(uploaded)) return { status: 201, body: uploaded }
    const tooLarge = uploaded.code === 'file_too_large'
    return tooLarge ? { ...uploaded, extra: { maxBytes: files.maxBytes } } : uploaded
  },
})

/** The file of the form; undefined where there is none, or it has no name or another field's name. */
async function onlyFile(request: FastifyRequest) {
  const part = await request.file()
  if (part === undefined) return undefined
  if (part.fieldname === 'file' && part.filename) return part
  part.file.resume()
  return undefined
}
