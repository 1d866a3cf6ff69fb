/** The files of an act that issues, signed with the agency's key where the person asked for it. */
import type { Actor } from '../../../agencies/index.ts'
import type { CommandBody, LoadedDossier, PaperFile } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { signResult } from '../../../results/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { signatureWords } from '../../words/signature.ts'
import { fieldLabels } from './act-words.ts'

const PDF = 'application/pdf'

/** The command with its PDF files signed, or the sentence why it was not done. The same file is signed once. */
export async function signFiles(
  { keys, files: room, office, clock }: WebServices,
  actor: Actor,
  { state }: LoadedDossier,
  body: CommandBody,
  lang: Lang,
): Promise<{ body: CommandBody } | { error: string }> {
  if (body.type !== 'complete_step' || body.files === undefined || keys === undefined) return { body }
  const code = state.competentAgency
  const key = await keys.find(code)
  if (key === undefined) return { error: fieldLabels[lang].notSigned }
  const agency = { code, name: office.directory.nameOf(code, 'vi') }
  const trusted = await keys.trusted()
  const signing = {
    agency,
    key,
    trusted,
    stamps: keys.stamps,
    by: actor,
    reason: `Phát hành kết quả hồ sơ ${state.code ?? ''}`.trim(),
  }
  const signed: PaperFile[] = []
  for (const file of body.files) {
    const made = file.type === PDF ? await signResult(room, file, signing, clock.now()) : file
    if (made === 'unsignable') return { error: fieldLabels[lang].unsignable(file.name) }
    if (made === 'failed') return { error: fieldLabels[lang].notSigned }
    if (made === 'unstamped') return { error: fieldLabels[lang].unstamped }
    if ('fault' in made)
      return { error: fieldLabels[lang].wouldNotHold(signatureWords[lang].faults[made.fault]) }
    signed.push(made)
  }
  return { body: { ...body, files: signed } }
}
