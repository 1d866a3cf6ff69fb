/** One act on many dossiers, done: a command for each, in the name of who asked. */
import { findStaffActor } from '../../agencies/index.ts'
import { type Clock, newId } from '../../platform/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { type BulkLine, claimLines, listAbandoned, noteLines } from './bulk-store.ts'

/** As many as are written in one statement: few enough to see them move, and to lose little when stopped. */
const AT_ONCE = 50

/**
 * Does what is left of it. Stopped at any moment it goes on from there: each command has a key of the act and the dossier, so what was
 * stored and not yet noted is answered as before. Of several processes one does it. The actor has the roles of the moment
 * of doing, not of asking. Emits what the commands emit; what is refused leaves the others alone.
 */
export async function runBulk(office: Office, id: string, clock: Clock): Promise<void> {
  const runner = newId()
  for (;;) {
    const claimed = await claimLines(office.database, { id, runner, limit: AT_ONCE })
    if (claimed === undefined) return
    const { staff, lines } = claimed
    const at = clock.now()
    const actor = await findStaffActor(office.database, office.directory, staff, at)
    const answers = await actOnMany(
      office,
      lines.map((line) => ({ ...commandOf(id, line), actor, at })),
    )
    const outcomes = answers.map((answer, i) => ({
      place: lines[i]?.place ?? 0,
      outcome: isRefusal(answer) ? answer.refused : 'done',
    }))
    await noteLines(office.database, id, outcomes, clock.now())
  }
}

function commandOf(bulk: string, { dossier, expected, body }: BulkLine) {
  return { id: derivedId(bulk, dossier), correlation: bulk, dossier, expectedVersion: expected, body }
}

/** Goes on with what a process that was killed has left. */
export async function continueBulks(office: Office, clock: Clock): Promise<void> {
  for (const id of await listAbandoned(office.database)) await runBulk(office, id, clock)
}
