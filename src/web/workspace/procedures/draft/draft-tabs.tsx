import type { Draft } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { Tabs } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { whatIfWords } from '../what-if/what-if-words.ts'

/** The pages of one draft. */
export function DraftTabs({
  lang,
  draft,
  current,
}: {
  lang: Lang
  draft: Draft
  current: 'record' | 'flow' | 'what-if'
}) {
  const href = paths.draft(draft.version.id)
  const t = procedureWords[lang]
  return (
    <Tabs
      lang={lang}
      label={draft.version.name[lang]}
      tabs={[
        { text: t.record, href, current: current === 'record' },
        { text: t.flow, href: `${href}/flow`, current: current === 'flow' },
        { text: whatIfWords[lang].tab, href: `${href}/what-if`, current: current === 'what-if' },
      ]}
    />
  )
}
