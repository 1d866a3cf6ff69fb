/** What an officer has begun at the counter: a screen with a name, and a form of the procedure that is filled in halfway. */
import { randomUUID } from 'node:crypto'
import { saveDeskAnswers, saveDeskScreen } from '../../src/applications/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import type { FixedClock } from '../../src/platform/index.ts'

export interface FurnishedDesk {
  begun: string
  declared: string
}

export async function furnishDesk({ office }: House, clock: FixedClock): Promise<FurnishedDesk> {
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
  return { begun, declared }
}
