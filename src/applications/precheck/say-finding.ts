/** A finding in a sentence, and what to do about it. */
import { formatDate, type Lang, type Text } from '../../platform/index.ts'
import type { Finding, FindingKind } from './finding.ts'

export interface SaidFinding {
  /** What is wrong. */
  says: string
  /** What the applicant does about it. */
  next: string
}

interface Template {
  says: Text
  next: Text
}

/** By kind, and by `kind.why` where a kind is wrong in several ways. `{about}`, `{file}`, `{page}` and `{says}` are filled in. */
const SENTENCES: Readonly<
  Record<FindingKind, Template> & Partial<Record<`${FindingKind}.${string}`, Template>>
> = {
  page_empty: {
    says: { vi: 'Tệp “{file}”: trang {page} trống.', en: '“{file}”: page {page} is empty.' },
    next: {
      vi: 'Nếu bản giấy có chữ ở trang này, hãy quét hoặc chụp lại; nếu đúng là trang trắng, cứ nộp.',
      en: 'If the paper has writing on this page, scan or photograph it again; if it is blank, go on.',
    },
  },
  page_unreadable: {
    says: { vi: 'Tệp “{file}”: trang {page} không đọc được.', en: '“{file}”: page {page} cannot be read.' },
    next: {
      vi: 'Hãy chụp hoặc quét lại rồi thay tệp này.',
      en: 'Photograph or scan it again and replace the file.',
    },
  },
  'page_unreadable.broken': {
    says: {
      vi: 'Tệp “{file}” hỏng hoặc thiếu phần cuối, không mở được.',
      en: '“{file}” is broken or cut off and does not open.',
    },
    next: {
      vi: 'Hãy lưu hoặc tải lại tệp từ máy, rồi thay tệp này.',
      en: 'Save it anew and replace the file.',
    },
  },
  'page_unreadable.dark': {
    says: { vi: 'Tệp “{file}”: ảnh trang {page} quá tối.', en: '“{file}”: page {page} is too dark.' },
    next: {
      vi: 'Hãy chụp lại ở chỗ sáng, không để bóng tay che giấy.',
      en: 'Photograph it again in good light.',
    },
  },
  'page_unreadable.blurred': {
    says: {
      vi: 'Tệp “{file}”: chữ ở trang {page} bị nhòe.',
      en: '“{file}”: the writing on page {page} is blurred.',
    },
    next: {
      vi: 'Hãy giữ máy yên, chờ lấy nét rồi chụp lại.',
      en: 'Hold the camera still, wait until it has focused, and photograph it again.',
    },
  },
  'page_unreadable.small': {
    says: {
      vi: 'Tệp “{file}”: ảnh quá nhỏ, phóng lên không đọc được.',
      en: '“{file}”: the picture is too small to read.',
    },
    next: {
      vi: 'Hãy gửi ảnh gốc trong máy, không gửi ảnh thu nhỏ lưu từ tin nhắn.',
      en: 'Send the original photograph and not one made small by a messenger.',
    },
  },
  file_locked: {
    says: {
      vi: 'Tệp “{file}” có mật khẩu nên cán bộ không mở được.',
      en: '“{file}” has a password, so nobody can open it.',
    },
    next: { vi: 'Hãy bỏ mật khẩu rồi thay tệp này.', en: 'Take the password away and replace the file.' },
  },
  same_file_twice: {
    says: {
      vi: 'Tệp “{file}” ở mục “{about}” chính là tệp đã đính ở mục “{says}”.',
      en: '“{file}” at “{about}” is the very file that is attached at “{says}”.',
    },
    next: { vi: 'Hãy kiểm tra mục nào cần tệp khác.', en: 'See which of the two needs another file.' },
  },
  paper_wrong: {
    says: {
      vi: 'Mục “{about}” có tệp “{file}” mang tên “{says}”.',
      en: '“{about}” has the file “{file}”, which is titled “{says}”.',
    },
    next: {
      vi: 'Hãy thay bằng đúng giấy tờ mà mục này cần.',
      en: 'Replace it by the paper that is asked for.',
    },
  },
  paper_of_another: {
    says: {
      vi: 'Tệp “{file}” ghi số định danh {says}, không phải của ai có tên trong hồ sơ.',
      en: '“{file}” has the number {says}, which is of nobody in the application.',
    },
    next: {
      vi: 'Hãy kiểm tra có gửi nhầm giấy của người khác không, hoặc số đã khai có đúng không.',
      en: 'See whether it is somebody else’s paper, or whether the number was typed wrongly.',
    },
  },
  numbers_contradict: {
    says: { vi: '“{about}”: số {says} không khớp.', en: '“{about}”: the number {says} does not fit.' },
    next: { vi: 'Hãy so lại với thẻ căn cước.', en: 'Compare it with the identity card.' },
  },
  'numbers_contradict.year': {
    says: {
      vi: '“{about}”: số định danh {says} không khớp với năm sinh đã khai.',
      en: '“{about}”: the number {says} does not fit the year of birth.',
    },
    next: {
      vi: 'Hãy so số và ngày sinh với thẻ căn cước.',
      en: 'Compare number and date with the identity card.',
    },
  },
  'numbers_contradict.sex': {
    says: {
      vi: '“{about}”: số định danh {says} không khớp với giới tính đã khai.',
      en: '“{about}”: the number {says} does not fit the sex.',
    },
    next: {
      vi: 'Hãy so số và giới tính với thẻ căn cước.',
      en: 'Compare number and sex with the identity card.',
    },
  },
  'numbers_contradict.same_number': {
    says: {
      vi: '“{about}”: số định danh {says} đã khai cho một người khác trong hồ sơ.',
      en: '“{about}”: the number {says} is also given for somebody else here.',
    },
    next: {
      vi: 'Mỗi người có một số riêng. Hãy sửa số của một trong hai người.',
      en: 'Everybody has a number of their own. Correct one of the two.',
    },
  },
  'numbers_contradict.same_person': {
    says: {
      vi: '“{about}”: cùng một người mà khai hai số định danh khác nhau, một số là {says}.',
      en: '“{about}”: one person is given two numbers, one of them {says}.',
    },
    next: { vi: 'Hãy sửa cho hai chỗ giống nhau.', en: 'Make the two the same.' },
  },
  'numbers_contradict.account': {
    says: {
      vi: '“{about}”: số {says} khác số định danh của tài khoản đang nộp.',
      en: '“{about}”: the number {says} is not that of the account that files.',
    },
    next: {
      vi: 'Hãy sửa lại số, hoặc bắt đầu lại và chọn nộp cho người khác.',
      en: 'Correct it, or begin anew and choose to apply for somebody else.',
    },
  },
  paper_missing: {
    says: {
      vi: 'Chưa có “{about}”, giấy tờ phải nộp trong trường hợp này.',
      en: '“{about}” is missing; it is required in this case.',
    },
    next: {
      vi: 'Hãy đính kèm, nếu không cán bộ sẽ yêu cầu bổ sung.',
      en: 'Attach it, or the desk will ask for it.',
    },
  },
  'paper_missing.mandate': {
    says: {
      vi: 'Anh/chị nộp cho người khác mà chưa có giấy ủy quyền.',
      en: 'You apply for somebody else and no authority is attached.',
    },
    next: { vi: 'Hãy đính kèm giấy ủy quyền.', en: 'Attach the authority.' },
  },
  paper_expired: {
    says: { vi: 'Tệp “{file}” chỉ có giá trị đến {says}.', en: '“{file}” was valid until {says} only.' },
    next: { vi: 'Hãy xin giấy mới rồi thay tệp này.', en: 'Get a new one and replace the file.' },
  },
  'paper_expired.card': {
    says: {
      vi: '“{about}”: thẻ căn cước đã khai phải đổi từ {says}, theo tuổi.',
      en: '“{about}”: the identity card had to be renewed by {says}, by age.',
    },
    next: {
      vi: 'Hãy đổi thẻ, hoặc sửa lại ngày cấp nếu ghi nhầm.',
      en: 'Renew it, or correct the day of issue.',
    },
  },
  signature_broken: {
    says: {
      vi: 'Chữ ký số trong tệp “{file}” không hợp lệ.',
      en: 'The signature in “{file}” does not hold.',
    },
    next: { vi: 'Hãy xin lại bản ký đúng từ nơi đã ký.', en: 'Ask whoever signed it for a right one.' },
  },
  'signature_broken.changed': {
    says: { vi: 'Tệp “{file}” đã bị sửa sau khi ký số.', en: '“{file}” was changed after it was signed.' },
    next: { vi: 'Hãy gửi đúng tệp gốc đã ký.', en: 'Send the file as it was signed.' },
  },
  'signature_broken.untrusted': {
    says: {
      vi: 'Tệp “{file}” ký bằng chứng thư mà Cổng không nhận ra.',
      en: '“{file}” is signed with a certificate that is not known here.',
    },
    next: {
      vi: 'Cán bộ sẽ tự kiểm tra; nếu có bản ký bằng chứng thư khác, hãy gửi bản đó.',
      en: 'The desk looks at it itself; if there is one signed otherwise, send that.',
    },
  },
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

export function sayFinding(finding: Finding, lang: Lang): SaidFinding {
  const { kind, why, says = '' } = finding
  const { says: sentence, next } = SENTENCES[`${kind}.${why}`] ?? SENTENCES[kind]
  const values: Readonly<Record<string, string>> = {
    about: finding.about[lang],
    file: finding.file?.name ?? '',
    page: String(finding.page ?? ''),
    says: typeof says !== 'string' ? says[lang] : ISO_DATE.test(says) ? formatDate(says, lang) : says,
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return { says: fill(sentence[lang]), next: fill(next[lang]) }
}
