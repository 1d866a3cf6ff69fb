/** The draft of a dossier as the file of its result. */
import {
  type FileRoom,
  type LoadedDossier,
  nextResultNumber,
  type Office,
  type PaperFile,
  takeUpload,
  type Uploader,
} from '../../dossiers/index.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import { findResultDraft, noteIssued } from './draft-store.ts'
import { RESULT_FORM, type ResultDocument, resultData } from './result-form.ts'

export interface DraftIssue {
  /** The key of the act that issues. */
  key: string
  by: Uploader
  /** As a clerk has typed it; absent: the next of the series. */
  typedNumber?: string | undefined
  paper: Pick<ResultDocument, 'head' | 'place' | 'signedBy'>
  now: number
}

/**
 * The PDF with its number, kept as a file of whoever issues. The same one for the same key; a number that is taken meanwhile is
 * refused by the act itself (`result_number_used`). `no_draft`: there is none; `failed`: the store did not take it.
 */
export async function issueDraft(
  { office, files }: { office: Office; files: FileRoom },
  { state }: LoadedDossier,
  { key, by, typedNumber, paper, now }: DraftIssue,
): Promise<{ number: string; file: PaperFile } | 'no_draft' | 'failed'> {
  const draft = await findResultDraft(office.database, state.id)
  if (draft === undefined) return 'no_draft'
  if (draft.issued?.key === key) return draft.issued
  const number = typedNumber ?? (await nextResultNumber(office, state, now))
  const pdf = await renderPdf(RESULT_FORM, resultData({ ...paper, number, parts: draft.parts, mark: '' }))
  const name = `${number.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`
  const taken = await takeUpload(files, by, { name, content: once(pdf) }, now)
  if (!('sha256' in taken)) return 'failed'
  const { sha256, type, size } = taken
  const file = { sha256, name: taken.name, type, size }
  await noteIssued(office.database, state.id, { key, number, file })
  return { number, file }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
