import type { Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { taskName } from '../../../words/task.ts'
import type { StepGroup } from './bulk-groups.ts'
import { bulkWords } from './bulk-words.ts'

export function stepOf(services: WebServices, { rows: [first] }: StepGroup, lang: Lang): string {
  return first === undefined ? '' : taskName(services, first, lang)
}

export function procedureOf({ office }: WebServices, { step, rows: [first] }: StepGroup, lang: Lang): string {
  if (step === 'hand_over') return bulkWords[lang].results
  return office.catalogue.byId(first?.procedureVersion ?? '')?.version.name[lang] ?? ''
}
