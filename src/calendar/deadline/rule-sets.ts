/**
 * The rules that changed by law, one dated set each. A dossier is judged by the set in force when it was accepted.
 * `citations` names the article behind each field; where the text was not seen, it says so.
 */
import { epochDayAt, epochDayOf } from '../days/local-date.ts'
import type { Instant, LocalDate } from '../model.ts'

export interface RuleSet {
  id: string
  name: { vi: string; en: string }
  /** First day in force. */
  validFrom: LocalDate
  basis: readonly string[]
  /** When the clock starts: at acceptance, or, for intake outside the area of the competent agency, when that agency receives it. */
  clockStarts: { ordinary: 'acceptance'; nonBoundary: 'acceptance' | 'competent_receipt' }
  /** Returned for a supplement within so many working days of acceptance: the full limit again; later: what was left of it. */
  supplementClock: { restartWithinWorkingDays: number; later: 'resume' }
  /** Accepted from this time on, the dossier may be transferred at the start of the next working day. */
  transferCutoff: '15:00'
  /** How often the due date may be put off, and how many days before it at the latest. */
  extension: { max: number; latestDaysBefore: number }
  /** Whether a result counts as late by the minute or by the date. */
  lateComparison: 'moment' | 'day'
  /** How many supplement requests the law foresees. */
  maxSupplements: number
  /** Whether whoever issues a result must put its file, the electronic result, into the dossier. */
  resultFile: 'optional' | 'required'
  /** Whether a second request after acceptance makes the dossier late from then on, whatever its due date. */
  secondSupplementIsLate: boolean
  citations: Readonly<Record<RuleField, string>>
}

type RuleField =
  | 'clockStarts'
  | 'supplementClock'
  | 'transferCutoff'
  | 'extension'
  | 'lateComparison'
  | 'maxSupplements'
  | 'resultFile'
  | 'secondSupplementIsLate'

const common = {
  clockStarts: { ordinary: 'acceptance', nonBoundary: 'acceptance' },
  supplementClock: { restartWithinWorkingDays: 3, later: 'resume' },
  transferCutoff: '15:00',
  extension: { max: 1, latestDaysBefore: 1 },
  maxSupplements: 1,
  resultFile: 'optional',
} satisfies Partial<RuleSet>

const citations2018 = {
  clockStarts: 'NĐ 61/2018, Điều 17 khoản 1 điểm c',
  supplementClock: 'NĐ 61/2018, Điều 19 khoản 4',
  transferCutoff: 'NĐ 61/2018, Điều 18 khoản 2',
  extension: 'NĐ 61/2018, Điều 19 khoản 9',
  lateComparison: 'Biểu II.06a: so sánh theo ngày',
  maxSupplements: 'NĐ 61/2018, Điều 15 khoản 3',
  resultFile: 'NĐ 61/2018 không bắt buộc',
  secondSupplementIsLate: 'NĐ 61/2018 không quy định',
} satisfies RuleSet['citations']

const index766 = {
  lateComparison: 'QĐ 766/QĐ-TTg (2022), chỉ số 2.1: so sánh theo thời điểm',
  secondSupplementIsLate: 'QĐ 766/QĐ-TTg (2022), chỉ số 2.1',
}

/** In order of date; the first also covers everything before it. */
export const ruleSets: readonly RuleSet[] = [
  {
    ...common,
    id: 'qd-09-2015',
    name: { vi: 'Trước Nghị định 61/2018', en: 'Before Decree 61/2018' },
    validFrom: '2010-01-01',
    basis: ['NĐ 63/2010/NĐ-CP', 'QĐ 09/2015/QĐ-TTg'],
    lateComparison: 'day',
    secondSupplementIsLate: false,
    citations: {
      clockStarts: 'QĐ 09/2015, Điều 6 (chưa đối chiếu nguyên văn)',
      supplementClock: 'chưa có quy định chung; áp dụng như NĐ 61/2018, Điều 19 khoản 4',
      transferCutoff: 'chưa có quy định chung; áp dụng như NĐ 61/2018, Điều 18 khoản 2',
      extension: 'QĐ 09/2015, Điều 6 (chưa đối chiếu nguyên văn)',
      lateComparison: 'Biểu II.06a: so sánh theo ngày',
      maxSupplements: 'QĐ 09/2015, Điều 6 (chưa đối chiếu nguyên văn)',
      resultFile: 'chưa có quy định',
      secondSupplementIsLate: 'chưa có quy định',
    },
  },
  {
    ...common,
    id: 'nd-61-2018',
    name: { vi: 'Nghị định 61/2018', en: 'Decree 61/2018' },
    validFrom: '2018-06-21',
    basis: ['NĐ 61/2018/NĐ-CP', 'TT 01/2018/TT-VPCP'],
    lateComparison: 'day',
    secondSupplementIsLate: false,
    citations: citations2018,
  },
  {
    ...common,
    id: 'qd-766-2022',
    name: { vi: 'Nghị định 61/2018 với Bộ chỉ số 766', en: 'Decree 61/2018 with the service index 766' },
    validFrom: '2022-06-23',
    basis: ['NĐ 61/2018/NĐ-CP', 'NĐ 107/2021/NĐ-CP', 'TT 01/2018/TT-VPCP', 'QĐ 766/QĐ-TTg'],
    lateComparison: 'moment',
    secondSupplementIsLate: true,
    citations: { ...citations2018, ...index766 },
  },
  {
    ...common,
    id: 'nd-118-2025',
    name: { vi: 'Nghị định 118/2025', en: 'Decree 118/2025' },
    validFrom: '2025-07-01',
    basis: ['NĐ 118/2025/NĐ-CP', 'TT 03/2025/TT-VPCP', 'QĐ 766/QĐ-TTg'],
    lateComparison: 'moment',
    resultFile: 'required',
    secondSupplementIsLate: true,
    citations: {
      clockStarts: 'NĐ 118/2025, Điều 17 khoản 3',
      supplementClock: 'NĐ 118/2025 giữ quy định của NĐ 61/2018, Điều 19 khoản 4 (chưa đối chiếu số điều)',
      transferCutoff: 'NĐ 118/2025, Điều 18 khoản 2',
      extension: 'NĐ 118/2025 (Mẫu 04, TT 03/2025; chưa đối chiếu số điều)',
      maxSupplements: 'NĐ 118/2025, Điều 17 khoản 2 điểm a',
      resultFile: 'NĐ 107/2021 và NĐ 118/2025: trả kết quả điện tử (chưa đối chiếu số điều)',
      ...index766,
    },
  },
  {
    ...common,
    id: 'nd-309-2026',
    name: { vi: 'Nghị định 309/2026', en: 'Decree 309/2026' },
    validFrom: '2026-08-05',
    basis: ['NĐ 118/2025/NĐ-CP', 'NĐ 309/2026/NĐ-CP', 'TT 03/2025/TT-VPCP', 'QĐ 766/QĐ-TTg'],
    clockStarts: { ordinary: 'acceptance', nonBoundary: 'competent_receipt' },
    lateComparison: 'moment',
    resultFile: 'required',
    secondSupplementIsLate: true,
    citations: {
      clockStarts: 'NĐ 309/2026, Điều 8 khoản 3 (sửa NĐ 118/2025, Điều 17 khoản 3)',
      supplementClock: 'NĐ 118/2025 giữ quy định của NĐ 61/2018, Điều 19 khoản 4 (chưa đối chiếu số điều)',
      transferCutoff: 'NĐ 309/2026, Điều 9 (sửa NĐ 118/2025, Điều 18 khoản 2)',
      extension: 'NĐ 118/2025 (Mẫu 04, TT 03/2025; chưa đối chiếu số điều)',
      maxSupplements: 'NĐ 309/2026, Điều 8 khoản 1 (sửa NĐ 118/2025, Điều 17 khoản 2 điểm a)',
      resultFile: 'NĐ 107/2021 và NĐ 118/2025: trả kết quả điện tử (chưa đối chiếu số điều)',
      ...index766,
    },
  },
]

/** The rule set in force at an instant, by the date in Vietnam. */
export function ruleSetAt(t: Instant): RuleSet {
  const day = epochDayAt(t)
  return ruleSets.findLast((set) => epochDayOf(set.validFrom) <= day) ?? ruleSets[0]!
}

/** A rule set by its id, as a dossier's clock keeps it; undefined when there is none. */
export function findRuleSet(id: string): RuleSet | undefined {
  return ruleSets.find((set) => set.id === id)
}
