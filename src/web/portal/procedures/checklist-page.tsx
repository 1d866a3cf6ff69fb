import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { KeyValue, PrintLayout, render } from '../../ui/index.ts'
import { sayChannels, sayUsualLimit } from '../../words/procedure.ts'
import { PaperTables } from './paper-tables.tsx'

const words = {
  vi: { title: 'Giấy tờ cần có', sets: 'Số bộ hồ sơ', channels: 'Cách nộp', limit: 'Thời hạn' },
  en: { title: 'The papers you need', sets: 'Sets of papers', channels: 'How to file', limit: 'Time limit' },
} satisfies Record<Lang, object>

export interface ChecklistView {
  frame: PortalFrame
  version: ProcedureVersion
  /** Address of this site, for the QR code. */
  site: string
}

/** The papers with boxes to tick, to take along. */
export function checklistPage({ frame, version, site }: ChecklistView): string {
  const { lang } = frame
  const t = words[lang]
  const path = `/procedures/${encodeURIComponent(version.procedure)}`
  return render(
    <PrintLayout {...frame} title={t.title} backHref={path} code={version.procedure} qrText={site + path}>
      <h2>{version.name[lang]}</h2>
      <PaperTables lang={lang} version={version} boxes />
      <KeyValue
        items={[
          { term: t.sets, text: String(version.dossierSets) },
          { term: t.channels, text: sayChannels(version.channels, lang) },
          { term: t.limit, text: sayUsualLimit(version.timeLimits, lang) },
        ]}
      />
    </PrintLayout>,
  )
}
