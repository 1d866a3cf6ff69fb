import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, hint, must, optional, page, past } from './words.ts'

const CLASSES = ['A1', 'A', 'B1', 'B', 'C1', 'C', 'D1', 'D2', 'D', 'BE', 'C1E', 'CE', 'D1E', 'D2E', 'DE'].map(
  (code) => [code, `Hạng ${code}`, `Class ${code}`] as const,
)

/** Đơn đề nghị đổi, cấp lại giấy phép lái xe, Phụ lục XII. */
export const drivingLicence: FormDefinition = {
  source: { form: 'Phụ lục XII', law: 'Thông tư 12/2025/TT-BCA' },
  title: { vi: 'Đơn đề nghị đổi, cấp lại giấy phép lái xe', en: 'Application to exchange a driving licence' },
  pages: [
    page('person', 'Người đề nghị', 'Who applies', [
      ask('person', 'person', 'Người lái xe', 'The driver', {
        parts: ['name', 'birth_date', 'nationality', 'paper', 'address', 'phone', 'email'],
        party: 'applicant',
        prefill: 'account',
      }),
    ]),
    page('licence', 'Giấy phép lái xe hiện có', 'The licence held', [
      choose('licence_class', 'Hạng', 'Class', CLASSES, { prefill: 'earlier' }),
      ask('licence_no', 'licence-number', 'Số giấy phép lái xe', 'Licence number', {
        example: '250190000001',
        prefill: 'earlier',
      }),
      ask('licence_issuer', 'text', 'Nơi cấp', 'Issued by', {
        example: 'Sở Giao thông vận tải tỉnh Phú Thọ',
        prefill: 'earlier',
      }),
      ask('licence_date', 'date', 'Ngày cấp', 'Day of issue', past),
      ask('licence_unlimited', 'yes-no', 'Giấy phép không thời hạn', 'Valid without end'),
      ask('licence_expiry', 'date', 'Ngày hết hạn', 'Valid until', { when: 'not(licence_unlimited)' }),
      ask('school', 'text', 'Đã học lái xe tại', 'Driving school', optional),
      ask('school_year', 'partial-date', 'Năm học', 'Year', { ...optional, example: '2012' }),
    ]),
    page('request', 'Nội dung đề nghị', 'Request', [
      choose('request_kind', 'Đề nghị', 'Request', [
        ['exchange', 'Đổi giấy phép lái xe', 'Exchange'],
        ['replace', 'Cấp lại giấy phép lái xe', 'Replacement'],
      ]),
      choose('new_class', 'Đề nghị hạng', 'Class wanted', CLASSES),
      choose('reason', 'Lý do', 'Reason', [
        ['expiring', 'Sắp hết hạn', 'About to end'],
        ['damaged', 'Bị hỏng, không sử dụng được', 'Damaged'],
        ['wrong', 'Sai, thay đổi thông tin', 'Wrong or changed data'],
        ['merge', 'Tách, tích hợp giấy phép', 'Splitting or merging licences'],
        ['lost', 'Bị mất', 'Lost'],
        ['military', 'Đổi giấy phép quân sự, công an', 'A military or police licence'],
        ['foreign', 'Đổi giấy phép nước ngoài', 'A foreign licence'],
        ['other', 'Lý do khác', 'Another reason'],
      ]),
      ask('reason_other', 'text', 'Lý do khác', 'Which', { when: 'reason = "other"' }),
      ask(
        'merge_licences',
        'yes-no',
        'Đề nghị tích hợp giấy phép có thời hạn và không thời hạn',
        'Put both licences on one card',
      ),
      ask(
        'violation',
        'yes-no',
        'Đang bị tước quyền sử dụng hoặc chưa xử lý xong vi phạm giao thông',
        'The licence is revoked, or a violation is pending',
      ),
    ]),
    page('enclosures', 'Giấy tờ kèm theo', 'Enclosures', [
      ask('health', 'file', 'Giấy khám sức khỏe của người lái xe', 'Health certificate', {
        ...optional,
        component: '3.000347-TP02',
        when: 'not(new_class in ("A1", "A", "B1"))',
        ...hint(
          'Không cần nếu cơ sở y tế đã gửi dữ liệu điện tử.',
          'Not needed where the hospital sent it electronically.',
        ),
      }),
      ask('licence_photo', 'file', 'Ảnh chụp hai mặt giấy phép lái xe', 'Both sides of the licence', {
        when: 'reason != "lost"',
      }),
      ask('passport_copy', 'file', 'Hộ chiếu (người nước ngoài)', 'Passport (foreigners)', { ...optional }),
    ]),
  ],
  requirements: [
    must(
      'violation',
      'violation = false',
      'Giấy phép đang bị tước hoặc vi phạm chưa xử lý xong thì chưa đổi được.',
      'A licence that is revoked, or with a violation pending, is not exchanged.',
    ),
    must(
      'licence_expiry',
      'licence_expiry > licence_date',
      'Ngày hết hạn phải sau ngày cấp.',
      'It ends after it was issued.',
    ),
    must(
      'reason',
      'reason != "lost" or request_kind = "replace"',
      'Mất giấy phép thì chọn “Cấp lại giấy phép lái xe”.',
      'For a lost licence choose the replacement.',
    ),
  ],
}
