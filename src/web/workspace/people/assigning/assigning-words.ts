import type { Lang } from '../../../../platform/index.ts'

export const assigningWords = {
  vi: {
    title: 'Phân công việc',
    lead: 'Việc mới đến một vai trò thì giao cho ai. Có quy tắc thì việc chưa giao cho ai, kể cả việc đang chờ, được giao trong một phút; trang hồ sơ vẫn giao lại bằng tay được, và ghi rõ ai hay quy tắc nào đã giao.',
    free: 'Giao bằng tay: ai giữ vai trò cũng thấy và làm được',
    counts: (people: string, waiting: string) =>
      `${people} người giữ vai trò, ${waiting} việc chưa giao cho ai.`,
    byHand: 'Giao nhiều việc bằng tay',
    save: 'Lưu quy tắc',
    saved: 'Đã lưu quy tắc phân công.',
    none: 'Không có việc nào do bạn phân công',
    noneText: 'Lãnh đạo phòng, lãnh đạo cơ quan đặt quy tắc cho những người làm hồ sơ ở nơi mình lãnh đạo.',
  },
  en: {
    title: 'Giving out work',
    lead: 'Who is given the work that comes to a role. Where a rule is set, work that is nobody’s by name, what waits already too, is given within a minute; on the page of a dossier it can still be given to another by hand, and each act says who or which rule gave it.',
    free: 'By hand: whoever holds the role sees it and may do it',
    counts: (people: string, waiting: string) =>
      `${people === '1' ? 'One person holds' : `${people} people hold`} the role, ${waiting === '1' ? 'one task is' : `${waiting} tasks are`} nobody’s by name.`,
    byHand: 'Give several tasks by hand',
    save: 'Save the rules',
    saved: 'The rules of giving out work are saved.',
    none: 'There is no work that you give out',
    noneText: 'Heads of units and of agencies set rules for those who work on dossiers where they lead.',
  },
} satisfies Record<Lang, object>
