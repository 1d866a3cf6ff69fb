import { sayFullMoment } from '../../calendar/index.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import type { SignatureWords } from '../signing/sign-pdf.ts'
import { SIGNER_FORM, SIGNER_PLACE } from './result-form.ts'

/** The leader's signature as it is seen: whose it is, and when it was set. */
export async function showSigner(name: string, at: number): Promise<NonNullable<SignatureWords['shown']>> {
  return { pdf: await renderPdf(SIGNER_FORM, { name, at: sayFullMoment(at, 'vi') }), at: SIGNER_PLACE }
}
