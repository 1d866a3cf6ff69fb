/** Papers between the Centre and a department: one waits, one is on its way, one came and one was missing. */
import { randomUUID } from 'node:crypto'
import { findStaffActor } from '../../src/agencies/index.ts'
import { confirmList, makeList } from '../../src/circulation/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { actOnDossier, type CommandBody, isRefusal } from '../../src/dossiers/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { addTemplate, saveResultDraft } from '../../src/results/index.ts'

const [CENTRE, FARM, LICENCE] = ['H44.01.01', 'H44.45', '1.004223']

export interface FurnishedPapers {
  /** Waits at the desk. */
  waiting: string
  /** Came with its papers. */
  dossier: string
  /** On its way. */
  list: string
  /** Signed for, with a line that was missing. */
  taken: string
  /** Of a result, with a draft made of it. */
  template: string
}

export async function furnishPapers(house: House, clock: FixedClock): Promise<FurnishedPapers> {
  const desk = await actorOf(house, 'tiepnhan.ttpvhcc', clock)
  const department = await actorOf(house, 'vanthu.snnmt', clock)
  const now = clock.now()
  const receive = async (): Promise<string> => {
    const dossier = randomUUID()
    const body = application(house, now)
    const acted = await actOnDossier(house.office, { id: randomUUID(), dossier, actor: desk, at: now, body })
    if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
    return dossier
  }
  const give = async (dossiers: string[]): Promise<string> => {
    const id = randomUUID()
    const made = await makeList(house.office, { id, from: CENTRE, to: FARM, dossiers, actor: desk, now })
    if (typeof made === 'string') throw new Error(made)
    return id
  }
  const [dossier, missing, coming, waiting] = [
    await receive(),
    await receive(),
    await receive(),
    await receive(),
  ]
  const taken = await give([dossier, missing])
  const answers = [
    { place: 1, outcome: 'received' as const },
    { place: 2, outcome: 'missing' as const, reason: 'Thiếu bản đồ khu vực khai thác' },
  ]
  await confirmList(house.office, { list: taken, answers, actor: department, now })
  const template = await draftResult(house, dossier, department.id, now)
  return { waiting, dossier, list: await give([coming]), taken, template }
}

async function draftResult(
  { office: { database } }: House,
  dossier: string,
  staff: string,
  now: number,
): Promise<string> {
  const id = randomUUID()
  const parts = {
    ...{ title: 'Giấy phép', subject: 'Khai thác nước dưới đất', bases: 'Căn cứ Luật Tài nguyên nước;' },
    ...{
      body: 'Cho phép {{chu_ho_so}} khai thác nước dưới đất.',
      recipients: 'Như trên',
      signer: 'CHỦ TỊCH',
    },
  }
  const template = { id, agency: FARM, name: 'Giấy phép khai thác nước', decision: 'granted', parts } as const
  await addTemplate(database, template, { staff, now })
  await saveResultDraft(database, dossier, { template: id, parts, savedAt: now, savedBy: staff }, now)
  return id
}

async function actorOf({ office: { database, directory } }: House, username: string, clock: FixedClock) {
  const [row] = await database.query<{ id: string }>('select id from staff where username = $1', [username])
  return findStaffActor(database, directory, row?.id ?? '', clock.now())
}

function application({ office }: House, at: number): CommandBody {
  const components = office.catalogue.inForce(LICENCE, at)?.version.components ?? []
  return {
    ...{
      type: 'receive',
      procedure: LICENCE,
      channel: 'direct',
      receivingAgency: CENTRE,
      competentAgency: FARM,
    },
    parties: {
      applicant: {
        kind: 'citizen',
        name: 'Công Tằng Tôn Nữ Thị Huyền Trân',
        idNumber: '025190000001',
        address: 'Khu 5',
      },
    },
    papers: components.map(({ code, name }) => ({ component: code, name: name.vi, originals: 1, copies: 1 })),
    ...{ facts: { volume: 100, flow: 100 }, sets: 1, deliverBy: 'counter', paidFees: true },
  }
}
