import type { Lang } from '../../../../platform/index.ts'

export const sheetWords = {
  vi: {
    title: (code: string) => `Phiếu kiểm soát quá trình giải quyết hồ sơ ${code}`,
    lead: 'Mẫu số 06. Mỗi lần giao, nhận giữa các cơ quan là một dòng; cơ quan nào chậm được ghi ngay tại dòng đó. Ngày là ngày làm việc.',
    print: 'In phiếu (Mẫu 06)',
    back: 'Về hồ sơ',
    heads: {
      ways: 'Giao → nhận',
      given: 'Giao lúc',
      taken: 'Nhận lúc',
      days: 'Đã dùng / được giao',
      outcome: 'Kết quả',
      note: 'Ghi chú',
    },
    outcome: { early: 'Trước hạn', on_time: 'Đúng hạn', late: 'Quá hạn' },
    workingDays: 'ngày',
    running: 'đang giữ',
    list: (number: string) => `Danh sách bàn giao số ${number}`,
    missing: (reason: string) => `thiếu: ${reason}`,
    none: 'Hồ sơ chưa được giao cho cơ quan nào',
  },
  en: {
    title: (code: string) => `Process-control sheet of ${code}`,
    lead: 'Form 06. Each hand-over between agencies is a row; whose part was late stands in that row. Days are working days.',
    print: 'Print the sheet (form 06)',
    back: 'Back to the dossier',
    heads: {
      ways: 'From → to',
      given: 'Given',
      taken: 'Taken',
      days: 'Used / allowed',
      outcome: 'Outcome',
      note: 'Note',
    },
    outcome: { early: 'Early', on_time: 'On time', late: 'Late' },
    workingDays: 'days',
    running: 'has it now',
    list: (number: string) => `Hand-over list ${number}`,
    missing: (reason: string) => `missing: ${reason}`,
    none: 'The dossier has not gone to any agency yet',
  },
} satisfies Record<Lang, object>
