/** What the page of a draft tried on past dossiers shows. */
import type { Draft, ProcedureVersion } from '../../../../catalogue/index.ts'
import type { studyDraft, WhatIf } from '../../../../reform/index.ts'
import type { FormError } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import type { AskedPeriod } from '../../shell/period/read-period.ts'
import { whatIfWords } from './what-if-words.ts'

/** As typed. */
export interface Tried {
  days: string
  without: string
}

/** What was asked, and the answer. */
export interface StudyAsked {
  draft: Draft
  /** The draft as its rows are read. */
  version: ProcedureVersion
  asked: AskedPeriod
  tried: Tried
  errors: readonly FormError[]
  answer: Awaited<ReturnType<typeof studyDraft>>
  most: number
}

export type WhatIfView = StudyAsked & { frame: WorkspaceFrame }

export type StudyView<Frame = WorkspaceFrame> = StudyAsked & { frame: Frame; study: WhatIf }

/** A step that only the record knows is called by the name of the version in force where there is one. */
export function placeName(
  { frame: { lang }, version, draft }: StudyView<Pick<WorkspaceFrame, 'lang'>>,
  { kind, node }: WhatIf['places'][number],
): string {
  const t = whatIfWords[lang]
  if (kind === 'before_flow' || kind === 'applicant') return t.kinds[kind]
  const named = (of: ProcedureVersion) => {
    const found = of.flow.nodes.find(({ id }) => id === node)
    return found && 'name' in found ? found.name?.[lang] : undefined
  }
  return named(version) ?? t.gone(named(draft.version) ?? node ?? '')
}
