/** What a stand-in does wrong on request, so that a connector can be seen to bear it. */
import type { Text } from '../../platform/index.ts'

/** `way`: `in` spoils what comes to the stand-in and its answer, `out` what it sends; `tls` what it shows before anything is said. */
export const MISBEHAVIOURS = {
  slow: { way: 'in', name: { vi: 'trả lời chậm', en: 'answers slowly' } },
  error_500: { way: 'in', name: { vi: 'lỗi 500, chưa làm gì', en: 'answers 500, nothing done' } },
  cut_after_work: {
    way: 'in',
    name: { vi: 'làm xong rồi đứt kết nối', en: 'cuts the connection after the work' },
  },
  answer_lost: { way: 'in', name: { vi: 'làm xong, không trả lời', en: 'does the work, never answers' } },
  wrong_schema: { way: 'in', name: { vi: 'trả lời sai cấu trúc', en: 'answers in a wrong schema' } },
  down: { way: 'in', name: { vi: 'ngừng hẳn', en: 'is down' } },
  certificate_expired: {
    way: 'tls',
    name: {
      vi: 'chứng thư TLS hết hạn (mọi máy ở địa chỉ này)',
      en: 'its TLS certificate has expired (all at this address)',
    },
  },
  duplicate: { way: 'out', name: { vi: 'gửi mỗi thư hai lần', en: 'sends each message twice' } },
  out_of_order: { way: 'out', name: { vi: 'gửi thư sau trước', en: 'sends the later message first' } },
  clock_off: { way: 'out', name: { vi: 'đồng hồ nhanh năm phút', en: 'its clock is five minutes fast' } },
  broken_message: { way: 'out', name: { vi: 'gửi thư hỏng', en: 'sends a broken message' } },
} as const satisfies Record<string, { way: 'in' | 'out' | 'tls'; name: Text }>

export type Misbehaviour = keyof typeof MISBEHAVIOURS

export function isMisbehaviour(name: string): name is Misbehaviour {
  return Object.hasOwn(MISBEHAVIOURS, name)
}

/** So many times still; `Infinity`: until told otherwise. */
export interface Mood {
  /** Asks for it `times` more; 0 ends it. */
  ask(kind: Misbehaviour, times: number): void
  /** Whether it happens now; uses one time up. */
  takes(kind: Misbehaviour): boolean
  asked(): { kind: Misbehaviour; times: number }[]
}

/** `chance`: besides what is asked for, each may happen by itself, for tests with a seed. */
export function openMood(chance?: (kind: Misbehaviour) => boolean): Mood {
  const left = new Map<Misbehaviour, number>()
  return {
    ask: (kind, times) => {
      if (times > 0) left.set(kind, times)
      else left.delete(kind)
    },
    takes: (kind) => {
      const times = left.get(kind) ?? 0
      if (times <= 0) return chance?.(kind) ?? false
      if (times === 1) left.delete(kind)
      else left.set(kind, times - 1)
      return true
    },
    asked: () => [...left].map(([kind, times]) => ({ kind, times })),
  }
}
