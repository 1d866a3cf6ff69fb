import type { Lang } from '../../../../platform/index.ts'

export const movesWords = {
  vi: {
    deactivate: { title: (name: string) => `Khóa tài khoản của ${name}`, act: 'Khóa tài khoản' },
    revoke: { title: (name: string) => `Thu hồi vai trò của ${name}`, act: 'Thu hồi vai trò' },
    'end-delegation': { title: (name: string) => `Kết thúc ủy quyền cho ${name}`, act: 'Kết thúc ủy quyền' },
    lead: 'Việc đang mở dưới đây được chuyển ngay trong lần bấm này.',
    nothing: 'Không có việc đang mở nào phải chuyển.',
    given: 'Việc đang giao đích danh',
    orphaned: 'Việc sẽ không còn ai làm',
    orphanedLead:
      'Sau khi làm, không còn ai giữ vai trò này. Việc nằm trong danh sách “Việc chưa có người làm” cho tới khi vai trò được giao cho người khác.',
    heir: (tasks: string, late: string | undefined) =>
      `chuyển ${tasks} việc${late === undefined ? '' : `, trong đó ${late} việc quá hạn,`} cho`,
    from: (name: string) => `Đang giao cho ${name}`,
    everybody: (count: string) => `Trả về chung (${count} người làm được)`,
    nobody: 'Danh sách “Việc chưa có người làm”',
    count: (tasks: string, late: string | undefined) =>
      `${tasks} việc${late === undefined ? '' : `, trong đó ${late} việc quá hạn`}`,
    cancel: 'Không làm, quay lại',
  },
  en: {
    deactivate: { title: (name: string) => `Close the account of ${name}`, act: 'Close the account' },
    revoke: { title: (name: string) => `Revoke a role of ${name}`, act: 'Revoke the role' },
    'end-delegation': { title: (name: string) => `End the delegation to ${name}`, act: 'End the delegation' },
    lead: 'The open work below moves in this same act.',
    nothing: 'No open work has to move.',
    given: 'Work given by name',
    orphaned: 'Work that nobody could do any more',
    orphanedLead:
      'Nobody holds this role afterwards. The work stands in “Work without hands” until the role is given to somebody.',
    heir: (tasks: string, late: string | undefined) =>
      `give the ${tasks} tasks${late === undefined ? '' : ` (${late} overdue)`} to`,
    from: (name: string) => `Now with ${name}`,
    everybody: (count: string) => `Everybody with this role (${count} people)`,
    nobody: 'The list “Work without hands”',
    count: (tasks: string, late: string | undefined) =>
      `${tasks} tasks${late === undefined ? '' : `, ${late} of them overdue`}`,
    cancel: 'Do nothing, go back',
  },
} satisfies Record<Lang, object>
