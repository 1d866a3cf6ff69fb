/** The draft of a dossier as the file that is signed: without a number, which its seal will show. */
import {
  type FileRoom,
  type Office,
  type PaperFile,
  takeUpload,
  type Uploader,
} from '../../dossiers/index.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import { findResultDraft } from './draft-store.ts'
import { RESULT_FORM, type ResultDocument, resultData } from './result-form.ts'

export interface DraftDrawing {
  dossier: string
  by: Uploader
  paper: Pick<ResultDocument, 'head' | 'place' | 'signedBy'>
  now: number
}

/** The same file for the same draft and day. `no_draft`: nobody has saved one; `failed`: the store did not take it. */
export async function drawDraft(
  { office, files }: { office: Office; files: FileRoom },
  { dossier, by, paper, now }: DraftDrawing,
): Promise<PaperFile | 'no_draft' | 'failed'> {
  const draft = await findResultDraft(office.database, dossier)
  if (draft === undefined) return 'no_draft'
  const data = resultData({ ...paper, number: '', parts: draft.parts, mark: '', waitsForNumber: true })
  const content = once(await renderPdf(RESULT_FORM, data))
  const taken = await takeUpload(files, by, { name: 'Kết quả.pdf', content }, now)
  if (!('sha256' in taken)) return 'failed'
  const { sha256, name, type, size } = taken
  return { sha256, name, type, size }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
