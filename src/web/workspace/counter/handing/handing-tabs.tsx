import type { Lang } from '../../../../platform/index.ts'
import { Tabs } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { countOf, KINDS, paths } from '../../shell/rail.ts'

const words = {
  vi: {
    label: 'Kết quả và bản chính ở quầy',
    results: 'Kết quả chờ trả',
    unclaimed: 'Chưa ai nhận',
    held: 'Bản chính còn phải trả lại',
  },
  en: {
    label: 'Results and originals at the desk',
    results: 'Results waiting',
    unclaimed: 'Not collected',
    held: 'Originals still to be given back',
  },
} satisfies Record<Lang, object>

interface HandingTabsProps {
  frame: WorkspaceFrame
  /** How many nobody has come for; absent: nobody counted. */
  unclaimed?: number | undefined
  current: 'results' | 'unclaimed' | 'held'
}

/** What waits at the desk of results, what has waited too long, and originals that are still here. */
export function HandingTabs({ frame: { lang, counts }, unclaimed, current }: HandingTabsProps) {
  const t = words[lang]
  const tab = (name: typeof current, href: string) => ({ text: t[name], href, current: name === current })
  return (
    <Tabs
      lang={lang}
      label={t.label}
      tabs={[
        { ...tab('results', paths.return), count: countOf(counts, KINDS.return) },
        { ...tab('unclaimed', paths.unclaimed), count: unclaimed, late: true },
        tab('held', `${paths.return}?tab=originals`),
      ]}
    />
  )
}
