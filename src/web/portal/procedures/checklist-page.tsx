import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { KeyValue, PrintLayout, render } from '../../ui/index.ts'
import { sayChannels, sayFee, sayUsualLimit } from '../../words/procedure.ts'
import { PaperTables } from './paper-tables.tsx'

const words = {
  vi: {
    title: 'Giấy tờ cần có',
    sets: 'Số bộ hồ sơ',
    channels: 'Cách nộp',
    limit: 'Thời hạn',
    fees: 'Phí, lệ phí',
    free: 'Không thu',
  },
  en: {
    title: 'The papers you need',
    sets: 'Sets of papers',
    channels: 'How to file',
    limit: 'Time limit',
    fees: 'Fees and charges',
    free: 'Free',
  },
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
          ...(version.fees.length === 0
            ? [{ term: t.fees, text: t.free }]
            : version.fees.map((fee) => ({ term: fee.name[lang], text: fee.note ?? sayFee(fee, lang) }))),
        ]}
      />
    </PrintLayout>,
  )
}
