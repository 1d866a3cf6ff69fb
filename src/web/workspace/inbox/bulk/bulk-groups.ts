/** What a person can do many of: the steps they hold, and the work they may give to others, gathered by what stands alike. */
import { type Actor, can, listStaffNames, type RoleHolder } from '../../../../agencies/index.ts'
import {
  type GivingPlace,
  type InboxRow,
  type InboxTask,
  listCandidates,
  listGivable,
  listInbox,
  readInboxRows,
  withVersions,
} from '../../../../dossiers/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { urgencyEnds } from '../../shell/urgency.ts'
import { type Apart, listApart } from './bulk-acts.ts'

/** As many as one page can carry to be ticked off. */
export const MOST_IN_BULK = 1000
/** What is done without a word of its own, and what is handed over. */
const KINDS = ['transfer', 'receipt', 'step', 'hand_over'] as const

/** `held`: done by the person; `given`: given to somebody. */
type Way = 'held' | 'given'

/** Dossiers that stand alike. */
export interface StepGroup {
  way: Way
  /** Its name in addresses. */
  step: string
  rows: readonly InboxRow[]
}

/** How the name of a step begins whose work is given to somebody. */
const GIVE = 'give'

const STEP_OF = {
  /** Whoever comes for results comes for all of theirs, of whatever procedure. */
  held: ({ kind, node, procedureVersion }) =>
    kind === 'hand_over' ? kind : `${kind}~${node ?? ''}~${procedureVersion}`,
  given: ({ agency, role, unit, kind, node, procedureVersion }) =>
    [GIVE, agency, role, unit ?? '', kind, node ?? '', procedureVersion].join('~'),
} satisfies Record<Way, (row: InboxRow) => string>

interface Groups {
  groups: readonly StepGroup[]
  /** There is more than is shown. */
  isCut: boolean
}

interface Reader {
  actor: Actor
  /** Whose calendar says what is urgent. */
  agency: string
}

/** The most urgent tasks, in the steps where they stand; at most three queries. `asked`: a step, of whose way alone they are read. */
export async function readGroups(
  services: WebServices,
  { actor, agency }: Reader,
  asked = '',
): Promise<Groups> {
  const { office } = services
  const limit = MOST_IN_BULK + 1
  const isAsked = (way: Way) => asked === '' || (asked.startsWith(GIVE) ? 'given' : 'held') === way
  const held = isAsked('held')
    ? await listInbox(office.database, actor, { kinds: KINDS, limit }, urgencyEnds(services, agency))
    : []
  const given = isAsked('given') ? await listGivable(office.database, givingPlaces(actor), limit) : []
  const tasks = { held: held.slice(0, MOST_IN_BULK), given: given.slice(0, MOST_IN_BULK) }
  const all = new Map([...tasks.held, ...tasks.given].map((task) => [nameOf(task), task]))
  const read = await withVersions(office, await readInboxRows(office.database, [...all.values()]))
  const rows = new Map(read.map((row) => [nameOf(row), row]))
  const groupsOf = (way: Way) =>
    gather(
      way,
      tasks[way].flatMap((task) => rows.get(nameOf(task)) ?? []),
    )
  return {
    groups: [...groupsOf('held'), ...groupsOf('given')],
    isCut: held.length === limit || given.length === limit,
  }
}

function nameOf({ dossier, key }: InboxTask): string {
  return `${dossier} ${key}`
}

function gather(way: Way, rows: readonly InboxRow[]): StepGroup[] {
  const groups = Map.groupBy(rows, STEP_OF[way])
  return [...groups]
    .map(([step, own]) => ({ way, step, rows: step === 'hand_over' ? byOwner(own) : own }))
    .sort((a, b) => b.rows.length - a.rows.length)
}

/** The results of one owner stand together. */
function byOwner(rows: readonly InboxRow[]): InboxRow[] {
  const number = ({ ownerNumber }: InboxRow) => ownerNumber ?? ''
  return rows.toSorted((a, b) => a.owner.localeCompare(b.owner, 'vi') || number(a).localeCompare(number(b)))
}

/** Where the person has a role and gives out work there: a manager of the whole province gives out that of the Centre. */
function givingPlaces(actor: Actor): GivingPlace[] {
  if (actor.kind !== 'staff') return []
  const places = actor.grants.flatMap(({ agency, unit }): GivingPlace[] => {
    if (can(actor, 'dossier.reassign', { agency })) return [{ agency, unit: null }]
    const isOfUnit = unit !== undefined && can(actor, 'dossier.reassign', { agency, unit })
    return isOfUnit ? [{ agency, unit }] : []
  })
  return [...new Map(places.map((place) => [`${place.agency} ${place.unit}`, place])).values()]
}

/** What the chosen group needs besides its rows. */
export interface GroupDetail {
  /** Who can do the step. */
  candidates: readonly RoleHolder[]
  /** Full names by id of those to whom its tasks are given. */
  staff: ReadonlyMap<string, string>
  /** Results that are handed over by themselves. */
  apart: ReadonlyMap<string, Apart>
}

export async function readDetail(
  { office, clock }: WebServices,
  group: StepGroup | undefined,
): Promise<GroupDetail> {
  const { database } = office
  const detail: GroupDetail = { candidates: [], staff: new Map(), apart: new Map() }
  const [first] = group?.rows ?? []
  if (group === undefined || first === undefined) return detail
  if (group.step === 'hand_over') {
    const ids = group.rows.map(({ dossier }) => dossier)
    return { ...detail, apart: await listApart(office, ids) }
  }
  if (group.way === 'held') return detail
  const { kind, agency, role, unit } = first
  const post = { kind, agency, role, ...(unit === null ? {} : { unit }) }
  const candidates = await listCandidates(database, post, clock.now())
  const assignees = [...new Set(group.rows.flatMap(({ assignee }) => assignee ?? []))]
  const staff = assignees.length === 0 ? new Map() : await listStaffNames(database, assignees)
  return { ...detail, candidates, staff }
}
