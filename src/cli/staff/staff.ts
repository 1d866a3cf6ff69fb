/** `motcua staff`: what waits for a second person, and that person at the server, by name and by the document that names them. */
import { parseArgs } from 'node:util'
import {
  type AccessRequest,
  confirmAccess,
  dismissAccess,
  firstPasswordOf,
  halvesOf,
  listStaffNames,
  listWaitingAccess,
} from '../../agencies/index.ts'
import { toVietnamIso } from '../../calendar/index.ts'
import { operatorError } from '../../platform/index.ts'
import type { House } from '../serve/open-house.ts'

interface StaffIo {
  house: Pick<House, 'clock' | 'lookupSecretOf'> & { office: Pick<House['office'], 'database' | 'directory'> }
  output: { write(text: string): unknown }
}

export const STAFF_USAGE = `Cách dùng / usage:
  motcua staff waiting
  motcua staff confirm <id> --name <họ tên/full name> --basis <văn bản cử/the document that names them>
  motcua staff refuse <id> --name <…> --basis <…> --reason <lý do/why>
  Người được Trung tâm cử bằng văn bản là người thứ hai, khi không có quản trị hệ thống nào khác
  The person whom the Centre has named in a document is the second one, where there is no other administrator
  Ví dụ / example:
    motcua staff confirm 01a2… --name 'Trần Thị Bình' --basis 'QĐ 12/QĐ-TTPVHCC ngày 02/11/2026'
`

export type StaffAsked =
  | { verb: 'waiting' }
  | { verb: 'confirm'; id: string; name: string; basis: string }
  | { verb: 'refuse'; id: string; name: string; basis: string; reason: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Undefined when it is asked wrongly. */
export function readStaffArgs([verb, ...rest]: readonly string[]): StaffAsked | undefined {
  if (verb === 'waiting') return rest.length === 0 ? { verb } : undefined
  const one = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { name: one, basis: one, reason: one },
      allowPositionals: true,
    })
    const [id = '', ...more] = positionals
    const { name, basis, reason } = values
    if (!UUID.test(id) || more.length > 0 || !name || !basis) return undefined
    if (verb === 'confirm' && reason === undefined) return { verb, id, name, basis }
    return verb === 'refuse' && reason ? { verb, id, name, basis, reason } : undefined
  } catch {
    // An option that does not exist is answered with those that do.
    return undefined
  }
}

/** One JSON object a line; the half of a first password that the second person hands over stands in the answer. */
export async function staffCommand(asked: StaffAsked, { house, output }: StaffIo): Promise<number> {
  const { office, clock, lookupSecretOf } = house
  const now = clock.now()
  if (asked.verb === 'waiting') {
    const waiting = await listWaitingAccess(office.database, now)
    for (const line of await linesOf(house, waiting)) output.write(`${JSON.stringify(line)}\n`)
    return 0
  }
  const { id, name, basis } = asked
  const settled =
    asked.verb === 'confirm'
      ? await confirmAccess(office.database, office.directory, id, {
          ...{ name, basis, now },
          passwordOf: (request) => firstPasswordOf(lookupSecretOf, request),
        })
      : await dismissAccess(office.database, id, { name, basis, now, reason: asked.reason })
  if (!settled.ok) {
    const { text, next } = settled.problem
    throw operatorError({ vi: `${text.vi} ${next.vi}`, en: `${text.en} ${next.en}` })
  }
  const [line] = await linesOf(house, [settled.value])
  const { second } = halvesOf(lookupSecretOf, id)
  const half = settled.value.gavePassword ? { secondHalfOfPassword: second } : {}
  output.write(`${JSON.stringify({ ...line, ...half })}\n`)
  return 0
}

async function linesOf({ office }: StaffIo['house'], requests: readonly AccessRequest[]): Promise<object[]> {
  const people = requests.flatMap(({ staff, askedBy }) => [staff, askedBy])
  const names = await listStaffNames(office.database, [...new Set(people)])
  return requests.map(({ id, kind, staff, askedBy, askedAt, detail, settled }) => ({
    ...{
      id,
      kind,
      for: names.get(staff),
      askedBy: names.get(askedBy),
      askedAt: toVietnamIso(askedAt),
      detail,
    },
    ...(settled && { outcome: settled.outcome }),
  }))
}
