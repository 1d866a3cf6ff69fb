/** What can be wrong with a form, as whoever writes it reads it; what stands in braces is filled in. */
import type { Text } from '../../platform/texts/index.ts'
import type { FeelDefectCode } from '../../workflow/index.ts'

const OF_FORMS = {
  key_repeated: {
    vi: 'Mã “{key}” đã dùng ở chỗ khác. Mỗi câu hỏi cần một mã riêng.',
    en: 'The key “{key}” is used elsewhere. Every question needs its own.',
  },
  key_reserved: {
    vi: 'Mã “{key}” dành cho ngày hôm nay. Hãy đặt mã khác.',
    en: 'The key “{key}” means the day of today. Choose another.',
  },
  kind_unknown: {
    vi: 'Không có loại câu hỏi “{kind}”.',
    en: 'There is no kind of question “{kind}”.',
  },
  options_missing: {
    vi: 'Câu hỏi chọn cần danh sách lựa chọn.',
    en: 'A choice needs its list of answers.',
  },
  columns_missing: { vi: 'Bảng cần các cột.', en: 'A table needs columns.' },
  column_kind: {
    vi: 'Cột của bảng là một câu hỏi luôn được hỏi; không thể là bảng, tệp, cam đoan hay chọn nhiều.',
    en: 'A column is a question that is always asked, and no table, file, declaration or choice of several.',
  },
  agreement_question: {
    vi: 'Người phải đồng ý phải lấy từ một câu hỏi về người, hoặc một bảng có cột họ tên (name) và số định danh (personal_number hoặc number).',
    en: 'Who must agree comes from a question about a person, or a table with columns name and personal_number or number.',
  },
  component_unknown: {
    vi: 'Thủ tục không có thành phần hồ sơ “{component}”.',
    en: 'The procedure has no paper “{component}”.',
  },
  party_kind: {
    vi: 'Người nộp hoặc chủ hồ sơ phải là câu hỏi loại cá nhân hoặc tổ chức.',
    en: 'A party of the dossier is a question of the kind person or organisation.',
  },
  part_unknown: {
    vi: 'Không có phần “{part}” trong câu hỏi này. Các phần có: {known}.',
    en: 'The question has no part “{part}”. It has: {known}.',
  },
  fact_unknown: {
    vi: 'Quy trình và phí không dùng dữ kiện “{fact}”. Có: {known}.',
    en: 'Flow and fees know no fact “{fact}”. They know: {known}.',
  },
  fact_type: {
    vi: 'Dữ kiện “{fact}” phải là {type}, câu hỏi này cho loại khác.',
    en: 'The fact “{fact}” is a {type}; this question gives another type.',
  },
  option_unknown: {
    vi: 'Điều kiện so “{key}” với “{option}”, không có trong các lựa chọn: {known}. Điều kiện sẽ không bao giờ đúng.',
    en: 'The condition compares “{key}” with “{option}”, which is not offered: {known}. It would never be true.',
  },
  requirement_later: {
    vi: 'Yêu cầu đọc “{name}”, hỏi ở trang sau trang của “{at}”. Hãy đặt yêu cầu ở câu hỏi cuối cùng mà nó đọc.',
    en: 'The requirement reads “{name}”, asked on a later page than “{at}”. Put it at the last question that it reads.',
  },
  requirement_place: {
    vi: 'Yêu cầu đứng ở câu hỏi “{at}”, không có trong biểu mẫu.',
    en: 'The requirement stands at “{at}”, which the form does not ask.',
  },
} as const satisfies Record<string, Text>

const OF_EXPRESSIONS: Readonly<Record<FeelDefectCode, Text>> = {
  feel_syntax: {
    vi: 'Biểu thức viết chưa đúng từ chỗ “{part}”.',
    en: 'The expression is not well written from “{part}” on.',
  },
  feel_null: {
    vi: 'Không so sánh với “null”: câu chưa trả lời tự nó không thỏa điều kiện nào.',
    en: 'Nothing is compared with “null”: what is not answered fulfils no condition by itself.',
  },
  feel_unknown_name: {
    vi: 'Không có “{part}” trong các câu hỏi trước đó. Có: {known}.',
    en: 'No question before it is called “{part}”. There are: {known}.',
  },
  feel_types: {
    vi: 'Phần “{part}” ghép các giá trị khác loại, hoặc cho kết quả không đúng loại.',
    en: '“{part}” puts values of different types together, or gives one of the wrong type.',
  },
  feel_range: {
    vi: 'Khoảng “{part}” viết ngược: số nhỏ đứng trước.',
    en: 'The range “{part}” runs backwards: the smaller end comes first.',
  },
  feel_unsupported: {
    vi: 'Phần “{part}” nằm ngoài các phép tính mà biểu mẫu dùng được.',
    en: '“{part}” is outside of what forms can compute.',
  },
}

export type FormFaultCode = keyof typeof OF_FORMS | FeelDefectCode

export const FORM_FAULTS: Readonly<Record<FormFaultCode, Text>> = { ...OF_FORMS, ...OF_EXPRESSIONS }
