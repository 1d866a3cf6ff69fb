/** Words of reconciliation (đối soát): what two systems say of one dossier, how it differs, and on whose side that lies. */
import type { Text } from '../../platform/index.ts'

/** What the other side holds of a dossier. */
export interface Theirs {
  code: string
  status: number
  acceptedAt?: number
  dueAt?: number
  updatedAt?: number
}

/** `ours`: we must act; `theirs`: they have our message, and yet it is not so there. */
export type Side = 'ours' | 'theirs'

export const DIFFERENCES = {
  not_sent_yet: {
    name: { vi: 'Ta chưa gửi', en: 'Not sent yet' },
    means: {
      vi: 'Thư về trạng thái này còn chờ gửi, hoặc ta chưa từng gửi.',
      en: 'The message about this state still waits here, or there never was one.',
    },
  },
  refused: {
    name: { vi: 'Đã gửi, bị từ chối', en: 'Sent and refused' },
    means: {
      vi: 'Bên kia từ chối thư; thư chờ người xem.',
      en: 'They refused the message; it waits for people here.',
    },
  },
  changed_since: {
    name: { vi: 'Bên kia đã nhận, ta đổi sau đó', en: 'Accepted there and changed since' },
    means: {
      vi: 'Bên kia giữ đúng thư cuối; hồ sơ ở đây đã khác mà không có thư.',
      en: 'They hold our last message; the dossier changed here since without one.',
    },
  },
  changed_there: {
    name: { vi: 'Bên kia tự đổi', en: 'Changed there' },
    means: {
      vi: 'Bên kia đã nhận thư cuối rồi đổi khác sau đó.',
      en: 'They accepted our last message and changed it afterwards.',
    },
  },
  unknown_there: {
    name: { vi: 'Bên kia không biết', en: 'Unknown there' },
    means: {
      vi: 'Bên kia đã trả lời nhận thư mà không giữ hồ sơ.',
      en: 'They answered that they have our message, but hold no such dossier.',
    },
  },
  unknown_here: {
    name: { vi: 'Ta không biết', en: 'Unknown here' },
    means: { vi: 'Bên kia có hồ sơ mà ở đây không có.', en: 'They hold a dossier that is not here.' },
  },
  status_differs: {
    name: { vi: 'Khác trạng thái', en: 'Status differs' },
    means: {
      vi: 'Bên kia đã trả lời nhận thư mà chưa đổi trạng thái.',
      en: 'They answered that they have our message, but their status is another.',
    },
  },
  due_date_differs: {
    name: { vi: 'Khác ngày hẹn trả', en: 'Due date differs' },
    means: {
      vi: 'Bên kia đã trả lời nhận thư mà ngày hẹn trả khác.',
      en: 'They answered that they have our message, but their due date is another.',
    },
  },
} as const satisfies Record<string, { name: Text; means: Text }>

export type DifferenceKind = keyof typeof DIFFERENCES

/** A message that proves the finding: one of ours to them, or one of theirs to us. */
export interface Proof {
  way: 'out' | 'in'
  id: string
  kind: string
  state: string
  /** When it was enqueued here, or came in. */
  at: number
  /** When they answered that they have it. */
  acceptedAt?: number
  failure?: string
  /** What it said. */
  status?: number
  dueAt?: number
}

export interface Difference {
  /** Under which they know the dossier, and under which we do. */
  code: string
  ourCode?: string
  dossier?: string
  kind: DifferenceKind
  side: Side
  /** In what it differs. */
  fields: ('status' | 'dueAt' | 'existence')[]
  ours?: { status: number; acceptedAt: number; dueAt?: number }
  theirs?: Theirs
  proof: Proof[]
}

/** Dossiers accepted in it, `to` not included. */
export interface Period {
  from: number
  to: number
}

export interface Reconciliation {
  destination: string
  at: number
  period: Period
  counts: {
    ours: number
    theirs: number
    equal: number
    different: number
    /** By status of the national list, as each side has it. */
    byStatus: { status: number; ours: number; theirs: number }[]
  }
  /** Late by the rule of the side: the due date has passed and the dossier is not at its end. */
  overdue: { ours: number; theirs: number }
  byKind: { kind: DifferenceKind; side: Side; count: number }[]
  differences: Difference[]
  /** Lines of their file that could not be read. */
  unreadable: { line: number; why: string }[]
}
