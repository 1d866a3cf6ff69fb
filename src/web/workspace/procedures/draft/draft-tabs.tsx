import type { Draft } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { Tabs } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { Part } from '../draft-view.ts'
import { formWords } from '../form/form-words.ts'
import { procedureWords } from '../procedures-words.ts'
import { trialWords } from '../trial/trial-words.ts'
import { whatIfWords } from '../what-if/what-if-words.ts'

/** The pages of one draft. */
export function DraftTabs({
  lang,
  draft,
  current,
}: {
  lang: Lang
  draft: Draft
  current: Part | 'what-if' | 'trial'
}) {
  const href = paths.draft(draft.version.id)
  const t = procedureWords[lang]
  return (
    <Tabs
      lang={lang}
      label={draft.version.name[lang]}
      tabs={[
        { text: t.record, href, current: current === 'record' },
        { text: t.flow, href: `${href}/flow`, current: current === 'flow' || current === 'model' },
        { text: formWords[lang].tab, href: `${href}/form`, current: current === 'form' },
        { text: trialWords[lang].tab, href: `${href}/trial`, current: current === 'trial' },
        { text: whatIfWords[lang].tab, href: `${href}/what-if`, current: current === 'what-if' },
      ]}
    />
  )
}
