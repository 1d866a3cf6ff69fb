/** What an officer has begun at the counter: a screen with a name, and a form of the procedure that is filled in halfway. */
import { randomUUID } from 'node:crypto'
import { saveDeskAnswers, saveDeskScreen } from '../../src/applications/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { actOnDossier, isRefusal } from '../../src/dossiers/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { dossierOfRow } from '../../src/web/workspace/counter/several/several-rows.ts'

export interface FurnishedDesk {
  begun: string
  declared: string
  /** Key of several dossiers that were received together. */
  together: string
}

export async function furnishDesk(house: House, clock: FixedClock): Promise<FurnishedDesk> {
  const { office } = house
  const { database, catalogue } = office
  const now = clock.now()
  const [desk] = await database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  const staff = desk?.id ?? ''
  const begin = async (procedure: string, fields: [string, string][]) => {
    const id = randomUUID()
    const procedureVersion = catalogue.inForce(procedure, now)?.version.id ?? ''
    await saveDeskScreen(database, { id, staff, procedure, procedureVersion, fields }, now)
    return id
  }
  const begun = await begin('2.000815', [
    ['procedure', '2.000815'],
    ['name', 'Công Tằng Tôn Nữ Thị Huyền Trân Phương Thảo'],
    ['fact.pages', '2'],
  ])
  const declared = await begin('1.004873', [['procedure', '1.004873']])
  const requester = { name: 'Bùi Thị Khai', phone: '0912345678' }
  await saveDeskAnswers(database, { id: declared, staff }, { issue_kind: 'new', requester }, now)
  const together = randomUUID()
  for (const row of [0, 1]) await receiveRow(house, clock, { staff, key: together, row })
  return { begun, declared, together }
}

async function receiveRow(
  { office }: House,
  clock: FixedClock,
  { staff, key, row }: { staff: string; key: string; row: number },
): Promise<void> {
  const dossier = dossierOfRow(key, row)
  const grants = [{ role: 'reception_officer' as const, agency: 'H44.100' }]
  const acted = await actOnDossier(office, {
    ...{ id: dossier, dossier, actor: { kind: 'staff', id: staff, grants }, at: clock.now() },
    body: {
      ...{ type: 'receive', procedure: '2.000815', channel: 'direct', sets: 1, deliverBy: 'counter' },
      ...{ receivingAgency: 'H44.100', competentAgency: 'H44.100', paidFees: true },
      parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Nhiều', idNumber: '025190000009' } },
      facts: { pages: 2 + row, copies: 3 },
      papers: [{ component: '2.000815-TP01', name: `Bằng tốt nghiệp ${row + 1}`, originals: 1, copies: 0 }],
    },
  })
  if (isRefusal(acted)) throw new Error(acted.message.en)
}
