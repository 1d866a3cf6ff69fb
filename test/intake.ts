/** Intakes over the API, as a ministry's software sends them. */
import { randomUUID } from 'node:crypto'
import { loadDemoCatalogue } from '../demo/index.ts'
import { createApiClient } from '../src/agencies/index.ts'
import type { Database } from '../src/platform/database/index.ts'

/** A certified copy at the ward of Việt Trì: the commonest procedure there is. */
const APPLICATION = {
  type: 'receive',
  procedure: '2.000815',
  channel: 'direct',
  receivingAgency: 'H44.100',
  competentAgency: 'H44.100',
  parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Thử Nghiệm', idNumber: '025190000000' } },
  facts: { pages: 2, copies: 1 },
}

/** Loads the demonstration's catalogue and admits a program that may take dossiers in; answers its token. */
export async function prepareIntake(database: Database): Promise<string> {
  await loadDemoCatalogue(database, 'mật khẩu không ai biết')
  const created = await createApiClient(
    database,
    { name: 'test', scopes: ['dossiers.intake', 'dossiers.read', 'dossiers.act'], agencies: 'all' },
    { staff: undefined, now: Date.now() },
  )
  if (!created.ok) throw new Error(created.problem.code)
  return created.value.token
}

/** The papers a complete application of this procedure hands in. */
export async function applicationWithPapers(database: Database): Promise<object> {
  const [row] = await database.query<{
    components: { code: string; group: string; originals: number; copies: number; name: { vi: string } }[]
  }>(
    `select definition -> 'components' as components from procedure_version
      where procedure_code = $1 and definition ->> 'validTo' is null limit 1`,
    [APPLICATION.procedure],
  )
  const papers = (row?.components ?? [])
    .filter((each) => each.group === 'submit')
    .map(({ code, name, originals, copies }) => ({ component: code, name: name.vi, originals, copies }))
  return { ...APPLICATION, papers }
}

export interface IntakeAnswer {
  status: number
  id?: string
  code?: string
}

/** One intake; an outage of the connection is status 0. */
export async function sendIntake(
  url: string,
  token: string,
  application: object,
  key: string = randomUUID(),
): Promise<IntakeAnswer> {
  try {
    const response = await fetch(`${url}/api/v1/dossiers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(application),
    })
    const body = (await response.json()) as { id?: string; code?: string }
    return { ...body, status: response.status }
  } catch {
    return { status: 0 }
  }
}

/** Runs `work` for every item with so many at once. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
