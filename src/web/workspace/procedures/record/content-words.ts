import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'

type Kind = ProcedureVersion['competent']['kinds'][number]

/** What is one of a few, with its words. */
type Choices = {
  [field in 'onlineService' | 'nonBoundary' | 'counting' | 'applicantIdentity']: Record<
    NonNullable<ProcedureVersion[field]>,
    string
  >
}

export const contentWords = {
  vi: {
    title: 'Nội dung công khai',
    order: 'Trình tự thực hiện',
    results: 'Kết quả thực hiện',
    legalBases: 'Căn cứ pháp lý',
    keywords: 'Từ khóa tìm kiếm',
    agencies: 'Cơ quan thực hiện, nêu tên',
    coordinating: 'Cơ quan phối hợp',
    related: 'Thủ tục liên quan',
    hints: {
      order: 'Mỗi dòng một bước.',
      results: 'Mỗi dòng một kết quả.',
      legalBases:
        'Mỗi dòng một văn bản: số, dấu hai chấm, tên. Ví dụ: 118/2025/NĐ-CP: Nghị định về cơ chế một cửa.',
      keywords: 'Mỗi dòng một từ hay cụm từ người dân hay nói.',
      agencies: 'Mỗi dòng một cơ quan, bắt đầu bằng mã, ví dụ: H44.05.',
      coordinating: 'Mỗi dòng một cơ quan, bắt đầu bằng mã.',
      related: 'Mỗi dòng một mã thủ tục.',
    },
    onlineService: 'Mức độ dịch vụ công trực tuyến',
    nonBoundary: 'Nộp ở nơi khác (phi địa giới)',
    counting: 'Cách tính thời hạn',
    applicantIdentity: 'Danh tính người nộp trực tuyến',
    choices: {
      applicantIdentity: {
        any: 'Tự khai cũng được (tài khoản lập trên Cổng)',
        proven: 'Phải xác minh (VNeID)',
      },
      onlineService: { full: 'Toàn trình', partial: 'Một phần', none: 'Không trực tuyến' },
      nonBoundary: { none: 'Chỉ nơi có thẩm quyền', province: 'Trong toàn tỉnh', nation: 'Trong cả nước' },
      counting: {
        moment: 'Đến đúng giờ đã tiếp nhận của ngày cuối',
        day: 'Đến hết giờ làm việc của ngày cuối',
      },
    } satisfies Choices,
    initials: 'Ký kết quả',
    initialsHint: 'Ký theo thứ tự: ký nháy bằng khóa cá nhân, lãnh đạo ký, lấy số, đóng dấu.',
    notInOrder: 'Không ký theo thứ tự (tải tệp đã ký, hoặc chỉ ký của cơ quan)',
    initialsBefore: (count: number) =>
      count === 0 ? 'Lãnh đạo ký, rồi số và dấu' : `${count} ký nháy, lãnh đạo ký, rồi số và dấu`,
    subjects: 'Đối tượng thực hiện',
    kinds: 'Cơ quan thực hiện, mọi cơ quan loại này',
    kindNames: {
      commune: 'UBND xã, phường',
      department: 'sở, ban, ngành',
      vertical: 'cơ quan ngành dọc',
      district: 'UBND huyện',
    } satisfies Record<Kind, string>,
    lifeEvents: 'Thủ tục đứng ở sự kiện nào trong đời',
    needed: 'Hãy chọn ít nhất một.',
    neededLine: 'Hãy ghi ít nhất một dòng.',
    noAgency: (line: string) => `Không có cơ quan “${line}”. Bắt đầu dòng bằng mã cơ quan, ví dụ: H44.05.`,
    badBasis: (line: string) => `“${line}”: hãy ghi số văn bản, dấu hai chấm, rồi tên văn bản.`,
    badCode: (line: string) => `“${line}” không phải mã thủ tục, ví dụ: 1.004873.`,
  },
  en: {
    title: 'What people read',
    order: 'Order of steps',
    results: 'Results',
    legalBases: 'Legal bases',
    keywords: 'Words of the search',
    agencies: 'Agencies that decide, by name',
    coordinating: 'Agencies that take part',
    related: 'Related procedures',
    hints: {
      order: 'A step on each line.',
      results: 'A result on each line.',
      legalBases:
        'A document on each line: number, colon, title. For example: 118/2025/NĐ-CP: Decree on the one-stop shop.',
      keywords: 'On each line a word or phrase that people use.',
      agencies: 'An agency on each line, beginning with its code, e.g. H44.05.',
      coordinating: 'An agency on each line, beginning with its code.',
      related: 'The code of a procedure on each line.',
    },
    onlineService: 'Level of online service',
    nonBoundary: 'Handed in elsewhere',
    counting: 'How the limit is counted',
    applicantIdentity: 'Identity of whoever files online',
    choices: {
      applicantIdentity: {
        any: 'Self-declared is enough (an account opened here)',
        proven: 'Must be proved (VNeID)',
      },
      onlineService: { full: 'All of it online', partial: 'A part online', none: 'Not online' },
      nonBoundary: {
        none: 'Only where it is decided',
        province: 'Anywhere in the province',
        nation: 'Anywhere',
      },
      counting: {
        moment: 'To the time of day of acceptance, on the last day',
        day: 'To closing time of the last day',
      },
    } satisfies Choices,
    initials: 'Signing the result',
    initialsHint: 'In order: initials with personal keys, the leader’s signature, number, seal.',
    notInOrder: 'Not in order (a signed file is uploaded, or the agency’s key alone)',
    initialsBefore: (count: number) =>
      count === 0 ? 'Leader, then number and seal' : `${count} initials, leader, then number and seal`,
    subjects: 'Who may ask',
    kinds: 'Agencies that decide, all of a kind',
    kindNames: {
      commune: 'People’s Committees of communes',
      department: 'departments',
      vertical: 'agencies of the central government',
      district: 'People’s Committees of districts',
    } satisfies Record<Kind, string>,
    lifeEvents: 'Under which occasions in life it stands',
    needed: 'Choose at least one.',
    neededLine: 'Write at least one line.',
    noAgency: (line: string) => `There is no agency “${line}”. Begin the line with its code, e.g. H44.05.`,
    badBasis: (line: string) => `“${line}”: write the number of the document, a colon, then its title.`,
    badCode: (line: string) => `“${line}” is not the code of a procedure, e.g. 1.004873.`,
  },
} satisfies Record<Lang, object>
