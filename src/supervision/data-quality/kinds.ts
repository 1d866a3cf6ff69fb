/** What is missing or odd in the data of a dossier: each a rule, and who mends it. An indication, as those of conduct are. */
import type { Text } from '../../platform/index.ts'

const DESK: Text = {
  vi: 'Bàn tiếp nhận sửa: mở hồ sơ, mục “Sửa thông tin người nộp, chủ hồ sơ”.',
  en: 'The desk that received it mends it: open the dossier, “Set data of the applicant or owner right”.',
}

export const dataWords = {
  no_contact: {
    name: { vi: 'Không có cách liên hệ', en: 'No way to reach the applicant' },
    rule: {
      vi: 'Hồ sơ đang mở mà người nộp không có điện thoại và thư điện tử: thông báo chỉ nằm trên Cổng.',
      en: 'Open, and the applicant has neither telephone nor e-mail: notices stand on the portal only.',
    },
    mend: DESK,
  },
  odd_contact: {
    name: { vi: 'Điện thoại, thư điện tử không dùng được', en: 'Telephone or e-mail that cannot be used' },
    rule: {
      vi: 'Số điện thoại hoặc địa chỉ thư của người nộp hay chủ hồ sơ không đúng dạng.',
      en: 'A telephone number or e-mail address of the applicant or owner is not of its form.',
    },
    mend: DESK,
  },
  no_number: {
    name: { vi: 'Thiếu số giấy tờ', en: 'No identity number' },
    rule: {
      vi: 'Người nộp hoặc chủ hồ sơ không có số định danh, mã số thuế hay mã tổ chức.',
      en: 'The applicant or the owner has no identity number, tax code or code of organisation.',
    },
    mend: DESK,
  },
  number_contradicts: {
    name: { vi: 'Số giấy tờ mâu thuẫn', en: 'A number that contradicts itself' },
    rule: {
      vi: 'Số không đúng dạng hoặc sai số kiểm tra, ba số đầu không phải mã tỉnh, hay năm sinh trong số khác ngày sinh đã ghi.',
      en: 'Not of its form or with a wrong check digit, of no province, or with a year of birth other than the one recorded.',
    },
    mend: DESK,
  },
  odd_name: {
    name: { vi: 'Tên có ký tự lạ', en: 'A name with odd signs' },
    rule: {
      vi: 'Tên người có chữ số hoặc ký hiệu không dùng trong tên, hay tên lẫn chữ của hai bộ chữ viết.',
      en: 'A person’s name with digits or signs that names do not have, or with letters of two scripts.',
    },
    mend: DESK,
  },
  two_names: {
    name: { vi: 'Một số, hai tên', en: 'One number, two names' },
    rule: {
      vi: 'Cùng một số giấy tờ, ở hồ sơ khác là tên khác (không kể dấu, chữ hoa).',
      en: 'Another dossier has the same number with another name (accents and case aside).',
    },
    mend: DESK,
  },
  two_numbers: {
    name: { vi: 'Có lẽ một người, hai số', en: 'Probably one person, two numbers' },
    rule: {
      vi: 'Cùng họ tên và ngày sinh, ở hồ sơ khác là số cùng loại nhưng khác.',
      en: 'Another dossier has the same name and date of birth with another number of the same kind.',
    },
    mend: DESK,
  },
  paper_without_file: {
    name: { vi: 'Giấy tờ điện tử không có tệp', en: 'Electronic papers without a file' },
    rule: {
      vi: 'Giấy tờ ghi là bản điện tử mà không có tệp, trong khi giấy tờ khác của hồ sơ có tệp.',
      en: 'A paper is noted as electronic and has no file, while other papers of the dossier have theirs.',
    },
    mend: {
      vi: 'Bàn tiếp nhận hỏi lại người nộp: mở hồ sơ, yêu cầu bổ sung hoặc ghi chú đã xem bản giấy.',
      en: 'The desk that received it asks the applicant: a supplement, or a note that the paper was seen.',
    },
  },
  result_without_number: {
    name: { vi: 'Kết quả không có số', en: 'A result without a number' },
    rule: {
      vi: 'Kết quả đã phát hành mà không ghi số văn bản.',
      en: 'The result was issued and has no number.',
    },
    mend: {
      vi: 'Văn thư của cơ quan giải quyết ghi số: mở hồ sơ, mục “Đính chính kết quả”.',
      en: 'The clerk of the agency that decides records it: open the dossier, “Correct the result”.',
    },
  },
} satisfies Record<string, { name: Text; rule: Text; mend: Text }>
