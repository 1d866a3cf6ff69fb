/** Before an account, a role or a delegation ends: what open work moves, and to whom whoever ends it gives it. */
import { listStaffNames, type Post, type RoleHolder, type Without } from '../../../../agencies/index.ts'
import { type Hands, type Heir, listCandidates, whatMoves } from '../../../../dossiers/index.ts'
import type { Option } from '../../../fields/index.ts'
import type { WebServices } from '../../../shell/services.ts'

/** What moves, with who could take it over. */
export interface MovesView {
  given: readonly (Hands & { heirs: readonly Option[] })[]
  orphaned: readonly Hands[]
  /** Full names by id of those whom the work stands with now. */
  names: ReadonlyMap<string, string>
}

/** Whose change of staff it is, and the change. */
export interface Leaving {
  person: { id: string; fullName: string }
  without: Without
}

/** One query, one for names that are not known yet, and one for each post whose work is given by name. */
export async function readMoves(
  { office, clock }: WebServices,
  { person: leaver, without }: Leaving,
): Promise<MovesView> {
  const { database } = office
  const now = clock.now()
  const { given, orphaned } = await whatMoves(database, now, without)
  const people = given.flatMap(({ person }) => person ?? []).filter((id) => id !== leaver.id)
  const found = people.length === 0 ? [] : await listStaffNames(database, people)
  const views = await Promise.all(
    given.map(async (one) => {
      const { agency, role, unit, person } = one
      const post = { agency, role, ...(unit !== null && { unit }) }
      const able = await listCandidates(database, post, now, without)
      return { ...one, heirs: optionsOf(able.filter(({ id }) => id !== person)) }
    }),
  )
  return { given: views, orphaned, names: new Map([[leaver.id, leaver.fullName], ...found]) }
}

/** Somebody with several grants stands once. */
function optionsOf(able: readonly RoleHolder[]): readonly Option[] {
  const byId = new Map(
    able.map(({ id, fullName, title }) => [id, title ? `${fullName}, ${title}` : fullName]),
  )
  return [...byId].map(([value, text]) => ({ value, text }))
}

/** The field that says to whom the work of a post goes; sent, it also says that the post was shown. */
export function fieldOf({ agency, role, unit, person }: Post): string {
  return ['moves', agency, role, unit ?? '', person ?? ''].join('~')
}

/**
 * To whom the form gives what moves; undefined when something moves now that the form did not show, so that it is shown
 * first. Nobody named: the work goes back to everybody with its role.
 */
export async function readHeirs(
  { office, clock }: WebServices,
  form: Readonly<Record<string, string>>,
  without: Without,
): Promise<readonly Heir[] | undefined> {
  const { given, orphaned } = await whatMoves(office.database, clock.now(), without)
  const moved = [...given, ...orphaned]
  if (moved.some((post) => form[fieldOf(post)] === undefined)) return undefined
  return given.flatMap(({ agency, role, unit, person }) => {
    const to = form[fieldOf({ agency, role, unit, person })] ?? ''
    return to === '' ? [] : [{ agency, role, unit, person, to }]
  })
}
