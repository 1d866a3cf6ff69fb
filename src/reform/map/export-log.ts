/** Past dossiers as an event log for other programs: XES (IEEE 1849) and OCEL 2.0. Nobody is named in it. */
import { toVietnamIso } from '../../calendar/index.ts'
import { type History, outcomeOf } from '../../dossiers/index.ts'
import { type LogRow, writeXes } from '../../study/index.ts'
import { APPLICANT, actsOf } from './acts.ts'

/** What an activity and an agency are called. */
export interface Names {
  activity: (activity: string) => string
  agency: (code: string) => string
}

const codeOf = ({ dossier }: History) => dossier.code ?? dossier.reference

/** In pieces. Dates of a case stand under the names by which `motcua study` finds them. */
export function xesOf(histories: readonly History[], names: Names): AsyncGenerator<string> {
  return writeXes(rowsOf(histories, names))
}

async function* rowsOf(histories: readonly History[], names: Names): AsyncGenerator<LogRow> {
  let line = 0
  for (const history of histories) {
    const { dossier } = history
    const dates = { startdate: dossier.acceptedAt, enddate: dossier.endedAt, deadline: dossier.dueAt }
    const said = Object.entries(dates).flatMap(([name, at]) =>
      at === undefined ? [] : [[`case:${name}`, toVietnamIso(at)] as const],
    )
    const ofCase = {
      'case:concept:name': codeOf(history),
      'case:procedure': dossier.procedure,
      'case:agency': dossier.competentAgency,
      'case:channel': dossier.channel,
      'case:outcome': outcomeOf(dossier) ?? dossier.endKind ?? 'open',
      ...Object.fromEntries(said),
    }
    for (const act of actsOf(history)) {
      line += 1
      const fields = {
        ...ofCase,
        'concept:name': names.activity(act.activity),
        'time:timestamp': toVietnamIso(act.at),
        'lifecycle:transition': 'complete',
        'org:group': act.agency === APPLICANT ? APPLICANT : names.agency(act.agency),
      }
      yield { line, fields, is: 'event' }
    }
  }
}

interface OcelObject {
  id: string
  type: string
  attributes: { name: string; time: string; value: string }[]
  relationships: { objectId: string; qualifier: string }[]
}

/** One JSON document: dossiers, agencies and procedures as objects, every activity an event of the dossier and of where it was done. */
export function ocelOf(histories: readonly History[], names: Names): object {
  const acts = histories.flatMap((history) =>
    actsOf(history).map((act) => ({ ...act, dossier: codeOf(history) })),
  )
  const agencies = [...new Set(acts.map(({ agency }) => agency).filter((agency) => agency !== APPLICANT))]
  const procedures = [...new Set(histories.map(({ dossier }) => dossier.procedure))]
  const types = [...new Set(acts.map(({ activity }) => names.activity(activity)))]
  const text = (...list: string[]) => list.map((name) => ({ name, type: 'string' }))
  return {
    objectTypes: [
      { name: 'dossier', attributes: [...text('channel', 'outcome'), { name: 'dueAt', type: 'time' }] },
      { name: 'agency', attributes: text('name') },
      { name: 'procedure', attributes: [] },
    ],
    eventTypes: types.map((name) => ({ name, attributes: [] })),
    objects: [
      ...agencies.map((code) => objectOf(`agency:${code}`, 'agency', { name: names.agency(code) })),
      ...procedures.map((code) => objectOf(`procedure:${code}`, 'procedure', {})),
      ...histories.map((history) => dossierObject(history)),
    ],
    events: acts.map(({ activity, at, agency, dossier }, i) => ({
      id: `e${i + 1}`,
      type: names.activity(activity),
      time: new Date(at).toISOString(),
      attributes: [],
      relationships: [
        { objectId: dossier, qualifier: 'dossier' },
        ...(agency === APPLICANT ? [] : [{ objectId: `agency:${agency}`, qualifier: 'done at' }]),
      ],
    })),
  }
}

/** Attributes that do not change hold from the beginning of time, as the standard wants it. */
const ALWAYS = '1970-01-01T00:00:00.000Z'

function objectOf(id: string, type: string, said: Readonly<Record<string, string>>): OcelObject {
  const attributes = Object.entries(said).map(([name, value]) => ({ name, time: ALWAYS, value }))
  return { id, type, attributes, relationships: [] }
}

function dossierObject(history: History): OcelObject {
  const { dossier } = history
  const object = objectOf(codeOf(history), 'dossier', {
    channel: dossier.channel,
    outcome: outcomeOf(dossier) ?? dossier.endKind ?? 'open',
    ...(dossier.dueAt === undefined ? {} : { dueAt: new Date(dossier.dueAt).toISOString() }),
  })
  const relationships = [
    { objectId: `procedure:${dossier.procedure}`, qualifier: 'under' },
    { objectId: `agency:${dossier.competentAgency}`, qualifier: 'decided by' },
  ]
  return { ...object, relationships }
}
