/** The portal's list of procedures, and how it differs from ours. */
import { z } from 'zod'
import { listProcedures } from '../../../catalogue/index.ts'
import { type Queryable, statement, toTimestamp } from '../../../platform/database/index.ts'
import { cleanLine, newId } from '../../../platform/index.ts'
import { postJson } from '../../journal/post-json.ts'
import { procedureCode } from './codes.ts'
import type { PortalSettings } from './talker.ts'

type ProcedureLine = Awaited<ReturnType<typeof listProcedures>>['lines'][number]

const PAGE = 500
const OPEN = '1'

/** Fields as LayThuTuc has them (public sources); that the list has them, in pages, is assumed. */
export const catalogueSchema = z.looseObject({
  result: z.array(
    z.looseObject({
      MATTHC: z.string().max(60),
      TENTTHC: z.string().max(2000),
      TRANGTHAI: z.coerce.string().default(OPEN),
      LINHVUCTHUCHIEN: z.array(z.looseObject({ TENLINHVUC: z.string().max(500) })).default([]),
    }),
  ),
})

export interface TheirProcedure {
  code: string
  name: string
  field: string | undefined
  isOpen: boolean
}

/** Throws `portal_silent` where it does not answer: half a list would invent differences. */
async function askCatalogue({ url, unit }: PortalSettings): Promise<TheirProcedure[]> {
  const all: TheirProcedure[] = []
  for (let after = ''; ; ) {
    const body = { service: 'LayDanhSachTTHC', madonvi: unit, sau: after, soLuong: PAGE }
    const posted = await postJson(`${url}/share`, { id: newId(), body })
    const page = 'answer' in posted ? undefined : catalogueSchema.safeParse(posted.json).data
    if (page === undefined) throw new Error('portal_silent')
    all.push(
      ...page.result.map(({ MATTHC, TENTTHC, TRANGTHAI, LINHVUCTHUCHIEN: [field] }) => ({
        code: procedureCode(MATTHC) ?? MATTHC,
        ...{ name: TENTTHC, field: field?.TENLINHVUC, isOpen: TRANGTHAI === OPEN },
      })),
    )
    if (page.result.length < PAGE) return all
    after = page.result.at(-1)?.MATTHC ?? ''
  }
}

export type CatalogueDifferenceKind =
  | 'unknown_there'
  | 'unknown_here'
  | 'closed_there'
  | 'name_differs'
  | 'field_differs'

export interface CatalogueDifference {
  kind: CatalogueDifferenceKind
  code: string
  /** As we have it and as they have it; absent where one side has nothing. */
  ours?: string
  theirs?: string
}

export interface ComparedCatalogue {
  ours: number
  theirs: number
  differences: CatalogueDifference[]
}

/** Pure: each procedure by its national code; blanks, letter composition and capitals make no difference. By code. */
export function compareCatalogues(
  ours: readonly Pick<ProcedureLine, 'code' | 'name' | 'field'>[],
  theirs: readonly TheirProcedure[],
): ComparedCatalogue {
  const there = new Map(theirs.map((one) => [one.code, one]))
  const here = new Set(ours.map(({ code }) => code))
  const missing = theirs
    .filter(({ code, isOpen }) => isOpen && !here.has(code))
    .map(({ code, name }): CatalogueDifference => ({ kind: 'unknown_here', code, theirs: name }))
  const found = ours.flatMap(({ code, name, field }): CatalogueDifference[] => {
    const one = there.get(code)
    if (one === undefined) return [{ kind: 'unknown_there', code, ours: name.vi }]
    if (!one.isOpen) return [{ kind: 'closed_there', code, ours: name.vi, theirs: one.name }]
    return [
      ...differs('name_differs', code, name.vi, one.name),
      ...(one.field === undefined ? [] : differs('field_differs', code, field.name.vi, one.field)),
    ]
  })
  const differences = [...found, ...missing].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return { ours: ours.length, theirs: there.size, differences }
}

function differs(
  kind: CatalogueDifferenceKind,
  code: string,
  ours: string,
  theirs: string,
): CatalogueDifference[] {
  return tidy(ours) === tidy(theirs) ? [] : [{ kind, code, ours, theirs }]
}

function tidy(text: string): string {
  return cleanLine(text.normalize('NFC')).toLocaleLowerCase('vi')
}

const KEEP = statement(
  'integration.keep_portal_catalogue',
  `with gone as (delete from portal_catalogue where at < ${toTimestamp('$1')} - interval '400 days')
   insert into portal_catalogue (at, found) values (${toTimestamp('$1')}, $2::jsonb)
   on conflict (at) do update set found = excluded.found`,
)

/** Asks, compares with what is in force on the day, keeps what was found. Idempotent by the moment; locks nothing. */
export async function compareWithPortal(
  db: Queryable,
  portal: PortalSettings,
  { now, today }: { now: number; today: string },
): Promise<'compared' | 'silent'> {
  try {
    const found = compareCatalogues(await listAll(db, today), await askCatalogue(portal))
    await db.query(KEEP, [now, JSON.stringify(found)])
    return 'compared'
  } catch (error) {
    if ((error as Error).message === 'portal_silent') return 'silent'
    throw error
  }
}

async function listAll(db: Queryable, on: string): Promise<ProcedureLine[]> {
  const all: ProcedureLine[] = []
  let after: string | undefined
  do {
    const page = await listProcedures(db, { on }, { limit: 200, ...(after === undefined ? {} : { after }) })
    all.push(...page.lines)
    after = page.next
  } while (after !== undefined)
  return all
}

const LATEST = statement(
  'integration.latest_portal_catalogue',
  'select at, found from portal_catalogue order by at desc limit 1',
)

export async function findComparedCatalogue(
  db: Queryable,
): Promise<{ at: number; found: ComparedCatalogue } | undefined> {
  const [row] = await db.query<{ at: number; found: ComparedCatalogue }>(LATEST)
  return row
}
