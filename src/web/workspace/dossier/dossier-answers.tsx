import { type Application, type Checked, formFor } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { summaryOf } from '../../../forms/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { FormSummary } from '../../fields/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { saySignatures } from '../../words/signature.ts'
import { paths } from '../shell/rail.ts'

/** What the applicant answered, as it was filed: nobody types it again. */
export function DossierAnswers({
  lang,
  services,
  application,
  checked,
}: {
  lang: Lang
  services: WebServices
  application: Application
  checked: Checked | undefined
}) {
  const procedure = services.office.catalogue.byId(application.procedureVersion)
  if (procedure === undefined) return null
  const at = { today: toLocalDate(application.filedAt ?? application.savedAt), lang }
  return (
    <FormSummary
      lang={lang}
      pages={summaryOf(formFor(procedure, application), application.answers, at)}
      level={3}
      hrefOfFile={(sha256) => `${paths.file(application.id, sha256)}/view`}
      noteOfFile={(sha256) => saySignatures(checked?.seen.get(sha256)?.signatures, lang)}
    />
  )
}
