/** What the leader has signed, with the agency's number and seal over it. */
import {
  type FileRoom,
  type LoadedDossier,
  nextResultNumber,
  type Office,
  type PaperFile,
} from '../../dossiers/index.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import { type Signing, signResult } from '../signing/sign-result.ts'
import { findResultDraft, noteIssued } from './draft-store.ts'
import { NUMBER_FORM, NUMBER_PLACE } from './result-form.ts'

export interface Sealing {
  /** The key of the act that issues. */
  key: string
  /** As a clerk has typed it; absent: the next of the series. */
  typedNumber?: string | undefined
  signing: Omit<Signing, 'reason' | 'shown'>
  now: number
}

type Unsigned = Exclude<Awaited<ReturnType<typeof signResult>>, PaperFile>

/**
 * The seal shows the number, so nothing that the leader signed is touched. The same file for the same key; a number that is taken
 * meanwhile is refused by the act itself (`result_number_used`).
 */
export async function sealSigned(
  { office, files }: { office: Office; files: FileRoom },
  { state }: LoadedDossier,
  signed: PaperFile,
  { key, typedNumber, signing, now }: Sealing,
): Promise<{ number: string; file: PaperFile } | Unsigned> {
  const draft = await findResultDraft(office.database, state.id)
  if (draft?.issued?.key === key) return draft.issued
  const number = typedNumber ?? (await nextResultNumber(office, state, now))
  const source = { ...signed, name: `${number.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf` }
  const made = await signResult(
    files,
    source,
    {
      ...signing,
      reason: `Số ${number}: đóng dấu, phát hành kết quả hồ sơ ${state.code ?? ''}`.trim(),
      shown: { pdf: await renderPdf(NUMBER_FORM, { number }), at: NUMBER_PLACE },
    },
    now,
  )
  if (typeof made === 'string' || 'fault' in made) return made
  await noteIssued(office.database, state.id, { key, number, file: made })
  return { number, file: made }
}
