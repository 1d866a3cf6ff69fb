/** Plays a system that no connector was written for: JSON over HTTP with a key, an answer at once. */
import { z } from 'zod'
import type { Mood } from '../stand-ins/misbehaviour.ts'
import { openRecord } from '../stand-ins/record.ts'
import type { StandIn } from '../stand-ins/serve.ts'

interface Entry {
  at: number
  id: string
  code: string
  name: string
  number: string
}

export interface NewSystemStandIn extends StandIn {
  entries(): readonly Entry[]
}

const PREFIX = '/new-system'
const KEY_HEADER = 'x-api-key'
/** Known to whoever tries the stand-in; its page says it. */
export const NEW_SYSTEM_KEY = 'khoa-thu-nghiem'

const requestSchema = z.object({
  maHoSo: z.string().min(1),
  nguoiNop: z.object({ hoTen: z.string().min(1), soDinhDanh: z.string().optional() }),
})

export function newSystemStandIn({
  mood,
  path,
  now,
}: {
  mood: Mood
  path: string | undefined
  now: () => number
}): NewSystemStandIn {
  const byMessage = new Map<string, Entry>()
  const record = openRecord<Entry>(path, (entry) => void byMessage.set(entry.id, entry))
  const take = (body: unknown, headers: Readonly<Record<string, unknown>>) => {
    if (headers[KEY_HEADER] !== NEW_SYSTEM_KEY) return { status: 401, body: { loi: 'Sai khóa' } }
    const read = requestSchema.safeParse(body)
    if (!read.success) {
      const missing = read.error.issues.map(({ path: at }) => at.join('.'))
      return { status: 422, body: { loi: 'Thiếu hoặc sai trường', truong: missing } }
    }
    const id = String(headers['message-id'] ?? '')
    const isTrial = headers['x-trial'] === '1'
    const count = record.lines.length + 1
    const entry: Entry = byMessage.get(id) ?? {
      ...{ at: now(), id, code: read.data.maHoSo, name: read.data.nguoiNop.hoTen },
      number: `${isTrial ? 1 : count}/${new Date(now()).getUTCFullYear()}/HTM`,
    }
    if (!isTrial && !byMessage.has(id)) record.add(entry)
    const answer = { ma: entry.number, trangThai: 'issued', quyetDinh: 'granted' }
    return { status: 200, body: { ketQua: answer } }
  }
  return {
    connector: 'new_system',
    prefix: PREFIX,
    mood,
    calls: { '/requests': take },
    page: () => ({
      name: {
        vi: `Hệ thống mới (POST ${PREFIX}/requests, ${KEY_HEADER}: ${NEW_SYSTEM_KEY})`,
        en: `A new system (POST ${PREFIX}/requests, ${KEY_HEADER}: ${NEW_SYSTEM_KEY})`,
      },
      heads: ['Số', 'maHoSo', 'nguoiNop.hoTen'],
      rows: [...record.lines].reverse().map(({ number, code, name }) => [number, code, name]),
    }),
    entries: () => record.lines,
    close: () => undefined,
  }
}
