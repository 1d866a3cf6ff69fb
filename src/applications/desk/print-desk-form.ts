import { toLocalDate } from '../../calendar/index.ts'
import { type CompiledVersion, formOf } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import { deskForm, printApplication } from '../../forms/index.ts'
import type { DeskDraft } from './desk-draft.ts'

/** The procedure's form as PDF, to be signed by whoever stands at the counter. */
export async function printDeskForm(
  { directory }: Pick<Office, 'directory'>,
  draft: Pick<DeskDraft, 'answers'>,
  {
    procedure,
    competentAgency,
    signer,
  }: { procedure: CompiledVersion; competentAgency: string; signer: string },
  now: number,
): Promise<Buffer> {
  const agency = directory.nameOf(competentAgency, 'vi')
  return printApplication(
    deskForm(formOf(procedure)),
    draft.answers ?? {},
    { today: toLocalDate(now), lang: 'vi' },
    {
      title: procedure.version.name.vi,
      agency,
      place: agency.replace(/^UBND (xã|phường|đặc khu) /i, ''),
      signer,
    },
  )
}
