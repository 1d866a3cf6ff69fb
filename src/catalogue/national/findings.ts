/** What is doubtful in a national record. Nothing is guessed: the officer is asked (domain: the national list's known faults). */
import type { Text } from '../model.ts'
import type { NationalRecord, RawRecord } from './record.ts'

export const FINDING_KINDS = {
  name_not_nfc: {
    vi: 'Tên dùng ký tự tổ hợp rời; hệ thống đã ghép lại (NFC), xin xem lại.',
    en: 'The name is written in decomposed letters; they were composed (NFC), please check.',
  },
  thousands_lost: {
    vi: 'Mức thu dưới 1.000 đồng: có lẽ mất ba số không. Xin nhập mức đúng.',
    en: 'An amount below 1,000 VND: three zeros are probably lost. Enter the right one.',
  },
  limit_without_unit: {
    vi: 'Thời hạn là một con số không có đơn vị. Xin chọn ngày, ngày làm việc, giờ hay tháng.',
    en: 'The time limit is a number without a unit. Choose days, working days, hours or months.',
  },
  limit_missing: {
    vi: 'Không hình thức nộp nào có thời hạn. Xin nhập thời hạn, hoặc xác nhận là không định hạn.',
    en: 'No channel has a time limit. Enter it, or confirm that there is none.',
  },
  decision_for_trial: {
    vi: 'Số quyết định là số thử (QĐ/0001, Demo). Xin nhập số quyết định công bố.',
    en: 'The decision number is one for trials (QĐ/0001, Demo). Enter the number of the decision.',
  },
  decision_missing: {
    vi: 'Không có số quyết định công bố.',
    en: 'The number of the decision is missing.',
  },
  free_against_text: {
    vi: 'Ghi “Miễn phí” nhưng lời văn nói phí, lệ phí do Hội đồng nhân dân quy định hoặc nêu mức thu. Xin nhập mức của tỉnh.',
    en: 'It says free, but the text leaves the fee to the People’s Council or names an amount. Enter the province’s.',
  },
  amount_in_dollars: {
    vi: 'Mức thu bằng đô la Mỹ. Xin nhập số tiền bằng đồng và ngày tỷ giá.',
    en: 'The amount is in US dollars. Enter it in VND with the day of the rate.',
  },
  subject_unknown: {
    vi: 'Đối tượng thực hiện không có trong danh mục.',
    en: 'An eligible subject is not on the list.',
  },
  subject_missing: { vi: 'Không có đối tượng thực hiện.', en: 'No eligible subject is named.' },
  level_missing: { vi: 'Không có cấp thực hiện.', en: 'No level of administration is named.' },
  papers_are_notes: {
    vi: 'Có dòng “0 bản chính”: đó là ghi chú, không phải giấy tờ. Xin xem lại thành phần hồ sơ.',
    en: 'Rows of “0 originals” are notes, not papers. Check the components.',
  },
  papers_missing: { vi: 'Không có thành phần hồ sơ.', en: 'No components are named.' },
  result_missing: { vi: 'Không có kết quả thực hiện.', en: 'No result is named.' },
  result_without_code: { vi: 'Kết quả không có mã KQ.', en: 'A result has no code.' },
  code_of_unknown_form: {
    vi: 'Mã thủ tục không có dạng 1.000000.',
    en: 'The code does not have the form 1.000000.',
  },
} satisfies Readonly<Record<string, Text>>

export type FindingKind = keyof typeof FINDING_KINDS

/** `place` names the field of the export; `found` quotes it. */
export interface Finding {
  kind: FindingKind
  place: keyof RawRecord & string
  found: string
}

const BY_COUNCIL = /(HĐND|Hội đồng nhân dân)/i
const NAMES_AMOUNT = /\d{1,3}(\.\d{3})+\s*(đồng|đ\b|VNĐ)/i

export function findDoubts(raw: RawRecord, record: NationalRecord): Finding[] {
  return [...aboutIdentity(raw, record), ...aboutChannels(record), ...aboutContents(raw, record)]
}

function aboutIdentity(raw: RawRecord, record: NationalRecord): Finding[] {
  return [
    ...when(
      raw.ten_thu_tuc !== raw.ten_thu_tuc.normalize('NFC'),
      'name_not_nfc',
      'ten_thu_tuc',
      raw.ten_thu_tuc,
    ),
    ...when(!/^\d\.\d{6}$/.test(record.code), 'code_of_unknown_form', 'ma_thu_tuc', record.code),
    ...when(/^QĐ\/0001|demo/i.test(record.decision), 'decision_for_trial', 'so_quyet_dinh', record.decision),
    ...when(record.decision === '', 'decision_missing', 'so_quyet_dinh', raw.so_quyet_dinh),
    ...when(record.levels.length === 0, 'level_missing', 'cap_thuc_hien', raw.cap_thuc_hien),
  ]
}

function aboutChannels({ channels, channelsText }: NationalRecord): Finding[] {
  const place = 'cach_thuc_thuc_hien'
  const small = channels.flatMap(({ amounts }) =>
    amounts.filter(({ amount, currency }) => currency === 'VND' && amount > 0 && amount < 1000),
  )
  const bare = channels.filter(({ limit }) => limit !== undefined && limit.unit === undefined)
  const dollars = channels.flatMap(({ amounts }) => amounts.filter(({ currency }) => currency === 'USD'))
  const untrue = channels.filter(
    ({ isFree, note }) => isFree && (BY_COUNCIL.test(note) || NAMES_AMOUNT.test(note)),
  )
  return [
    ...when(small.length > 0, 'thousands_lost', place, small.map(({ amount }) => `${amount} VNĐ`).join(', ')),
    ...when(bare.length > 0, 'limit_without_unit', place, String(bare[0]?.limit?.quantity)),
    ...when(
      channels.every(({ limit }) => limit === undefined),
      'limit_missing',
      place,
      channelsText.slice(0, 120),
    ),
    ...when(
      dollars.length > 0,
      'amount_in_dollars',
      place,
      dollars.map(({ amount }) => `${amount} USD`).join(', '),
    ),
    ...when(untrue.length > 0, 'free_against_text', place, untrue[0]?.note.slice(0, 200) ?? ''),
  ]
}

function aboutContents(raw: RawRecord, record: NationalRecord): Finding[] {
  const { subjects, unknownSubjects, papers, results } = record
  return [
    ...unknownSubjects.flatMap((one) => when(true, 'subject_unknown', 'doi_tuong_thuc_hien', one)),
    ...when(
      subjects.length + unknownSubjects.length === 0,
      'subject_missing',
      'doi_tuong_thuc_hien',
      raw.doi_tuong_thuc_hien,
    ),
    ...when(
      /(?<!\d)0 bản chính(?!,\s*[1-9])/.test(papers),
      'papers_are_notes',
      'thanh_phan_ho_so',
      '0 bản chính',
    ),
    ...when(papers === '', 'papers_missing', 'thanh_phan_ho_so', raw.thanh_phan_ho_so),
    ...when(results.length === 0, 'result_missing', 'ket_qua_xu_ly', raw.ket_qua_xu_ly.slice(0, 120)),
    ...results.flatMap(({ name, code }) =>
      when(code === undefined, 'result_without_code', 'ket_qua_xu_ly', name),
    ),
  ]
}

function when(is: boolean, kind: FindingKind, place: Finding['place'], found: string): Finding[] {
  return is ? [{ kind, place, found }] : []
}
