import { expect, it } from 'vitest'
import type { Reconciliation } from '../../../integration/index.ts'
import { render } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { ReconciliationCard } from './reconciliation-card.tsx'

it('says which share of the dossiers differs', () => {
  const latest: Reconciliation = {
    destination: 'national_portal',
    at: 0,
    period: { from: 0, to: 1 },
    counts: { ours: 4, theirs: 4, equal: 3, different: 1, byStatus: [] },
    overdue: { ours: 0, theirs: 0 },
    byKind: [{ kind: 'status_differs', side: 'theirs', count: 1 }],
    differences: [],
    unreadable: [],
  }
  const frame = { lang: 'en' } as WorkspaceFrame
  expect(render(<ReconciliationCard frame={frame} latest={latest} />)).toMatch(/1 different \(25(\.0)?%\)/)
})
