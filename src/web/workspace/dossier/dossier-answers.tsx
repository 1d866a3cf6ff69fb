import type { Application, Checked, DeskDraft } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { formOf } from '../../../catalogue/index.ts'
import { deskForm, summaryOf } from '../../../forms/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { FormSummary } from '../../fields/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { saySignatures } from '../../words/signature.ts'
import { paths } from '../shell/rail.ts'

/** What was answered to the form, as it was filed: nobody types it again. */
export function DossierAnswers({
  lang,
  services,
  answered,
  checked,
}: {
  lang: Lang
  services: WebServices
  answered: Application | DeskDraft
  checked: Checked | undefined
}) {
  const procedure = services.office.catalogue.byId(answered.procedureVersion)
  if (procedure === undefined) return null
  const form = 'account' in answered ? formOf(procedure) : deskForm(formOf(procedure))
  const at = { today: toLocalDate(answered.filedAt ?? answered.savedAt), lang }
  return (
    <FormSummary
      lang={lang}
      pages={summaryOf(form, answered.answers ?? {}, at)}
      level={3}
      hrefOfFile={(sha256) => `${paths.file(answered.id, sha256)}/view`}
      noteOfFile={(sha256) => saySignatures(checked?.seen.get(sha256)?.signatures, lang)}
    />
  )
}
