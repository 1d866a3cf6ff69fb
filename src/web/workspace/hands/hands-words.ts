import type { Lang } from '../../../platform/index.ts'

export const handsWords = {
  vi: {
    title: 'Việc chưa có người làm',
    lead: 'Việc đang mở mà không cán bộ nào đang làm việc giữ vai trò để làm, nên không nằm trong hộp việc của ai.',
    none: 'Việc nào cũng có người làm',
    noneMore: 'Khi một việc đang mở không còn ai giữ vai trò để làm, việc đó hiện ở đây.',
    role: 'Vai trò thiếu người',
    tasks: 'Số việc',
    late: 'Quá hạn',
    since: 'Chờ từ',
    act: 'Cần làm',
    dossiers: 'Hồ sơ',
    more: (count: string) => `và ${count} việc nữa`,
    give: 'Giao vai trò này cho một người',
    ask: 'Đề nghị quản trị hệ thống giao vai trò này cho một người.',
    soon: (name: string) =>
      `Đang giao cho ${name}, người không còn làm được; tự trở về chung trong một phút.`,
  },
  en: {
    title: 'Work without hands',
    lead: 'Open work for which nobody at work holds the role, so that it stands in nobody’s inbox.',
    none: 'All work has somebody to do it',
    noneMore: 'When nobody is left who holds the role for an open task, the task stands here.',
    role: 'Role that nobody holds',
    tasks: 'Tasks',
    late: 'Overdue',
    since: 'Waiting since',
    act: 'What to do',
    dossiers: 'Dossiers',
    more: (count: string) => `and ${count} more`,
    give: 'Give this role to somebody',
    ask: 'Ask the administrator to give this role to somebody.',
    soon: (name: string) =>
      `Given to ${name}, who can no longer do it; it goes back to everybody within a minute.`,
  },
} satisfies Record<Lang, object>
