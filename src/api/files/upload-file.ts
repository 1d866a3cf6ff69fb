import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FileRoom, takeUpload, type Uploaded } from '../../dossiers/index.ts'
import { partsOf } from '../../platform/http/index.ts'
import { type Problem, platformProblem } from '../../platform/index.ts'
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
    'file_protected',
    'file_empty',
    'file_too_large',
    'file_infected',
    'disk_full',
    'file_store_unavailable',
  ],
  async handle({ request, lang, now }, { files }) {
    if (!request.isMultipart()) return platformProblem('wrong_media_type')
    const uploaded = await takeOnlyFile(request, files, now)
    if (uploaded === undefined) return invalidFields('body', ['/file'], 'one_file', lang)
    if (!isProblem(uploaded)) return { status: 201, body: uploaded }
    const tooLarge = uploaded.code === 'file_too_large'
    return tooLarge ? { ...uploaded, extra: { maxBytes: files.maxBytes } } : uploaded
  },
})

/** The file of the form, once the form has come to its end; undefined unless there is exactly one, named, in the field `file`. */
async function takeOnlyFile(
  request: FastifyRequest,
  files: FileRoom,
  now: number,
): Promise<Uploaded | Problem | undefined> {
  let uploaded: Uploaded | Problem | undefined
  for await (const part of partsOf(request, { files: 2, fileSize: files.maxBytes + 1 })) {
    if (part.type === 'field') continue
    if (uploaded !== undefined || part.field !== 'file' || part.name === '') return undefined
    uploaded = await takeUpload(files, clientOf(request), part, now)
  }
  return uploaded
}
