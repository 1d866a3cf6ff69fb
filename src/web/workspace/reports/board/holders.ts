/** Whose work the board is asked about: which units of an agency the person may look into, and the addresses of what they hold. */
import { type Actor, can, listStaffNames, scopeOf } from '../../../../agencies/index.ts'
import { type Lang, platformProblem, problemError } from '../../../../platform/index.ts'
import {
  HELD_FIGURES,
  type HeldKey,
  type HeldPage,
  type Holder,
  readHeld,
} from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { recallHeld } from '../../shell/present-memory.ts'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { type BoardRow, withStates } from './board-data.ts'
import { boardWords } from './board-words.ts'

/** In an address: of no unit, or in nobody's hands by name. */
const NONE = '-'

/** The units whose people the actor may see, undefined for all of the agency: whoever may urge there may know whom. */
function unitsSeen(actor: Actor, agency: string): readonly string[] | undefined {
  if (can(actor, 'dossier.urge', { agency })) return undefined
  const scope = scopeOf(actor, 'dossier.urge')
  return scope.all ? undefined : scope.units.filter((one) => one.agency === agency).map(({ unit }) => unit)
}

export function seesPeople(actor: Actor, agency: string): boolean {
  return unitsSeen(actor, agency)?.length !== 0
}

/** Reads `agency` or `held`, `unit` and `person`. Throws `forbidden` where the person may see nobody of it. */
export function holderOf(
  actor: Actor,
  { agency, unit, person }: { agency: string; unit?: string | undefined; person?: string | undefined },
): Holder {
  const seen = unitsSeen(actor, agency)
  const asked = unit === undefined ? undefined : [unit === NONE ? '' : unit]
  const units = seen === undefined ? asked : seen.filter((one) => asked?.includes(one) ?? true)
  if (units?.length === 0) throw problemError(platformProblem('forbidden'))
  return { agency, units, person: person === NONE ? '' : person }
}

/** The list of what is in these hands; `''` is none, absent is any. */
export function heldHref(
  figure: HeldKey,
  { agency, unit, person }: { agency: string; unit?: string | undefined; person?: string | undefined },
  after?: string,
): string {
  const given = {
    figure,
    held: agency,
    unit: unit === '' ? NONE : unit,
    person: person === '' ? NONE : person,
    after,
  }
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  return `${paths.board}/list?${new URLSearchParams(said as [string, string][])}`
}

/** The person, the unit and the agency, as far as they are named. */
export async function sayHolder(
  { office: { database, directory } }: WebServices,
  { agency, unit, person }: { agency: string; unit?: string; person?: string },
  lang: Lang,
): Promise<string> {
  const t = boardWords[lang]
  const names = await listStaffNames(database, person !== undefined && isUuid(person) ? [person] : [])
  const who = person === undefined ? [] : [person === NONE ? t.nobody : (names.get(person) ?? t.unknown)]
  const where =
    unit === undefined ? [] : [unit === NONE ? t.noUnit : directory.unitNameOf(agency, unit, lang)]
  return [...who, ...where, directory.nameOf(agency, lang)].join(' · ')
}

export function peopleHref(agency: string): string {
  return `${paths.board}/people?agency=${encodeURIComponent(agency)}`
}

export function isHeldFigure(name: string): name is HeldKey {
  return HELD_FIGURES.some((key) => key === name)
}

/** The counts of this moment, and a page of the dossiers of one of them where a figure is named, with where each stands. */
export async function readHeldBoard(
  services: WebServices,
  holder: Holder,
  list?: { figure: HeldKey; after?: string; limit: number },
): Promise<HeldPage & { rows: readonly BoardRow[] }> {
  const { office, clock } = services
  const asked = { now: clock.now(), ...(list === undefined ? {} : { list }) }
  const question = JSON.stringify([holder, list])
  const found = await recallHeld(services, question, () => readHeld(office.database, holder, asked))
  return { ...found, rows: await withStates(office, found.page.rows) }
}
