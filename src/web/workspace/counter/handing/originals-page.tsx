import type { HeldOriginals } from '../../../../dossiers/index.ts'
import { formatMoment } from '../../../../platform/index.ts'
import { EmptyState, Heading, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { statusNames } from '../../../words/status.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { handOverWords } from './hand-over-page.tsx'
import { HandingTabs } from './handing-tabs.tsx'

/** Dossiers that have ended and whose originals the desk still has on loan, the longest first. */
export function originalsPage(frame: WorkspaceFrame, held: readonly HeldOriginals[]): string {
  const { lang } = frame
  const t = handOverWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.heldLead}>{t.title}</Heading>
      <HandingTabs frame={frame} current="held" />
      {held.length === 0 ? (
        <EmptyState icon="check" title={t.noneHeld} />
      ) : (
        <Table
          lang={lang}
          caption={t.held}
          narrow="cards"
          rows={held}
          rowKey={({ dossier }) => dossier}
          columns={[
            {
              head: t.code,
              rowHead: true,
              cell: ({ dossier, code, status }) => (
                <>
                  <a class="code" href={paths.dossier(dossier)}>
                    {code}
                  </a>
                  <span class="sub">{statusNames[lang][status]}</span>
                </>
              ),
            },
            { head: t.owner, cell: ({ owner }) => owner },
            { head: t.papers, cell: ({ papers }) => papers.join('; ') },
            { head: t.ended, cell: ({ endedAt }) => formatMoment(endedAt, lang) },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}
