/** Dossiers of one procedure of the demonstration in every place of its flow, and a version that changes that flow. */
import { addDays, type Instant, toLocalDate } from '../../src/calendar/index.ts'
import type { ProcedureVersion } from '../../src/catalogue/index.ts'
import { publishVersion } from '../../src/catalogue/versions/publish-version.ts'
import { saveDraft } from '../../src/catalogue/versions/save-draft.ts'
import { actorFor } from '../../src/dossiers/history.testing.ts'
import {
  actOnDossier,
  actOnMany,
  type CommandBody,
  type Dossier,
  findDossiers,
  isRefusal,
  type Office,
} from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { withoutStep } from '../../src/workflow/index.ts'

/** Cấp Giấy phép kinh doanh vận tải: one department, four working days. */
const PROCEDURE = '1.000703'
const MINUTE = 60_000

/** How far each goes: every fifth still on its way from the desk, the others a step further each. */
const WAYS: readonly (readonly CommandBody[])[] = [
  [],
  [{ type: 'transfer' }],
  [{ type: 'transfer' }, { type: 'confirm_receipt' }],
  [{ type: 'transfer' }, { type: 'confirm_receipt' }, { type: 'complete_step', node: 'assign' }],
  [
    ...([
      { type: 'transfer' },
      { type: 'confirm_receipt' },
      { type: 'complete_step', node: 'assign' },
    ] as const),
    { type: 'complete_step', node: 'handle' },
  ],
]

function versionOf(office: Pick<Office, 'catalogue'>, at: Instant): ProcedureVersion {
  const known = office.catalogue.inForce(PROCEDURE, at)
  if (known === undefined) throw new Error(`${PROCEDURE} is not in force`)
  return known.version
}

/** Ids of as many dossiers, received from `at` on, a fifth of them in each place. */
export async function receiveMany(office: Office, count: number, at: Instant): Promise<string[]> {
  const version = versionOf(office, at)
  const [competentAgency = ''] = version.competent.agencies
  const body = {
    ...({
      type: 'receive',
      procedure: PROCEDURE,
      channel: 'direct',
      receivingAgency: 'H44.100',
      competentAgency,
    } as const),
    parties: {
      applicant: { kind: 'citizen', name: 'Nguyễn Thị Hoa', idNumber: '025190000001' },
    },
    papers: version.components
      .filter(({ required }) => required)
      .map(({ code, name }) => ({ component: code, name: name.vi, originals: 1, copies: 0 })),
    ...({ sets: 1, facts: {}, deliverBy: 'counter', paidFees: true } as const),
  } as CommandBody
  const ids: string[] = []
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let i = lane; i < count; i += 8) {
        const done = await actOnDossier(office, {
          id: newId(),
          dossier: newId(),
          at: at + (i % 60) * MINUTE,
          actor: actorFor(body, undefined),
          body,
        })
        if (isRefusal(done)) throw new Error(JSON.stringify(done))
        ids[i] = done.dossier
      }
    }),
  )
  for (let step = 0; step < 4; step += 1) {
    const going = ids.filter((_, i) => (WAYS[i % 5] as readonly CommandBody[]).length > step)
    for (let from = 0; from < going.length; from += 200)
      await goOn(office, going.slice(from, from + 200), ids, step, at)
  }
  return ids
}

async function goOn(
  office: Office,
  going: readonly string[],
  ids: readonly string[],
  step: number,
  at: Instant,
) {
  const states = await findDossiers(office.database, going)
  const commands = going.map((id) => {
    const body = (WAYS[ids.indexOf(id) % 5] as readonly CommandBody[])[step] as CommandBody
    return {
      id: newId(),
      dossier: id,
      at: at + 61 * MINUTE,
      actor: actorFor(body, states.get(id)?.state),
      body,
    }
  })
  const refused = (await actOnMany(office, commands)).find((answer) => isRefusal(answer))
  if (refused) throw new Error(JSON.stringify(refused))
}

/** The next version: one working day less, and the officer's work goes straight up without the head of the unit before it. */
export async function newVersion(
  office: Office,
  at: Instant,
): Promise<{ procedure: string; to: string; steps: Record<string, string>; number: number }> {
  const { publishedAt: _at, publishedBy: _by, validTo: _to, ...old } = versionOf(office, at)
  const flow = withoutStep(old.flow, 'review')
  if (flow === undefined) throw new Error('the flow has a review')
  const version: ProcedureVersion = {
    ...old,
    ...{ id: newId(), number: old.number + 1, validFrom: addDays(toLocalDate(at), 1), flow },
    timeLimits: old.timeLimits.map((row) => ({ ...row, limit: { quantity: 3, unit: 'working_day' } })),
  }
  await saveDraft(office.database, version, at)
  const directory = { agencies: office.directory.agencies(), hasRole: () => true }
  const published = await publishVersion(office.database, { id: version.id, directory, by: 'UBND tỉnh', at })
  if ('refusals' in published) throw new Error(JSON.stringify(published.refusals))
  await office.catalogue.refresh()
  return { procedure: PROCEDURE, to: version.id, steps: { review: 'approve' }, number: version.number }
}

/** A dossier without what every event changes. */
export function restOf({ version: _, lastActAt: __, ...rest }: Dossier): Partial<Dossier> {
  return rest
}
