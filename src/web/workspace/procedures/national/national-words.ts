import type { Level, NationalRecord, NationalShow } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'

/** Of a record, what is compared with what it said before. */
export const FIELDS = [
  ...(['name', 'decision', 'levels', 'field', 'subjects', 'agency', 'competent', 'coordinating'] as const),
  ...(['order', 'channelsText', 'papers', 'results', 'conditions', 'legalBases'] as const),
] satisfies readonly (keyof NationalRecord)[]
type Field = (typeof FIELDS)[number]

interface Words {
  title: string
  lead: (records: string, doubtful: string, changed: string) => string
  none: string
  file: string
  fileHint: string
  take: string
  noFile: string
  tooLong: string
  broken: (line: number, why: string) => string
  taken: (added: string, changed: string, unchanged: string) => string
  show: string
  shows: Record<NationalShow, string>
  kind: string
  anyKind: string
  look: string
  procedure: string
  findings: string
  here: string
  state: string
  isHere: string
  isChanged: (day: string) => string
  nothing: string
  back: string
  nation: string
  found: string
  doubts: string
  noDoubts: string
  changes: (day: string) => string
  before: string
  after: string
  empty: string
  means: string
  notHere: string
  stays: (version: number, open: string) => string
  draft: string
  begin: string
  fields: Record<Field, string>
  levels: Record<Level, string>
}

export const nationalWords: Record<Lang, Words> = {
  vi: {
    title: 'Danh mục quốc gia',
    lead: (records, doubtful, changed) =>
      `${records} thủ tục, ${doubtful} có chỗ cần xem lại, ${changed} đã đổi từ lần nhập trước. Máy không tự sửa: người xem quyết định ở bản của tỉnh.`,
    none: 'Chưa nhập danh mục quốc gia.',
    file: 'Tệp danh mục',
    fileHint:
      '.jsonl, .jsonl.gz hoặc .xlsx (dòng đầu là tên cột, có cột Mã thủ tục), mỗi dòng một thủ tục. Nhập lại tệp cũ thì không có gì đổi.',
    take: 'Nhập',
    noFile: 'Hãy chọn tệp .jsonl, .jsonl.gz hoặc .xlsx có cột Mã thủ tục.',
    tooLong: 'Bảng tính dài quá 2.000 dòng. Hãy chia thành nhiều tệp, hoặc dùng tệp .jsonl.',
    broken: (line, why) => `Dòng ${line}: ${why}. Các dòng khác đã nhập.`,
    taken: (added, changed, unchanged) => `Đã nhập: ${added} mới, ${changed} thay đổi, ${unchanged} như cũ.`,
    show: 'Xem',
    shows: {
      doubtful: 'có chỗ cần xem lại',
      changed: 'đã đổi từ lần nhập trước',
      here: 'đang áp dụng ở tỉnh',
      all: 'tất cả',
    },
    kind: 'Chỗ cần xem lại',
    anyKind: 'loại nào cũng được',
    look: 'Lọc',
    procedure: 'Thủ tục',
    findings: 'Cần xem lại',
    here: 'Ở đây',
    state: 'Thay đổi',
    isHere: 'đang áp dụng',
    isChanged: (day) => `đổi ngày ${day}`,
    nothing: 'Không có thủ tục nào như vậy.',
    back: 'Về danh mục quốc gia',
    nation: 'Trang của quốc gia',
    found: 'Ghi là',
    doubts: 'Cần xem lại',
    noDoubts: 'Không có chỗ nào cần xem lại.',
    changes: (day) => `Đã đổi ngày ${day}`,
    before: 'Trước',
    after: 'Bây giờ',
    empty: 'không ghi',
    means: 'Ở tỉnh',
    notHere:
      'Tỉnh chưa có bản nào đang áp dụng của thủ tục này. Bản đầu tiên lấy những gì danh mục ghi chắc chắn; phí, căn cứ pháp lý và chỗ cần xem lại thì người soạn điền.',
    stays: (version, open) =>
      `Bản ${version} của tỉnh vẫn áp dụng như cũ, ${open} hồ sơ đang giải quyết không đổi gì, cho đến khi có bản mới được công bố.`,
    draft: 'Soạn bản mới',
    begin: 'Soạn bản đầu tiên của tỉnh',
    fields: {
      name: 'Tên',
      decision: 'Quyết định công bố',
      levels: 'Cấp thực hiện',
      field: 'Lĩnh vực',
      subjects: 'Đối tượng',
      agency: 'Cơ quan thực hiện',
      competent: 'Cơ quan có thẩm quyền',
      coordinating: 'Cơ quan phối hợp',
      order: 'Trình tự',
      channelsText: 'Cách nộp, thời hạn, phí',
      papers: 'Thành phần hồ sơ',
      results: 'Kết quả',
      conditions: 'Yêu cầu, điều kiện',
      legalBases: 'Căn cứ pháp lý',
    },
    levels: { ministry: 'cấp bộ', province: 'cấp tỉnh', commune: 'cấp xã', other: 'cơ quan khác' },
  },
  en: {
    title: 'The national list',
    lead: (records, doubtful, changed) =>
      `${records} procedures, ${doubtful} with something to look at, ${changed} changed since the import before. Nothing is mended by itself: whoever looks decides in the province’s version.`,
    none: 'The national list was not imported yet.',
    file: 'File of the list',
    fileHint:
      '.jsonl, .jsonl.gz or .xlsx (names of columns first, one of them Mã thủ tục), a procedure on each line. The same file again changes nothing.',
    take: 'Import',
    noFile: 'Choose a .jsonl, .jsonl.gz or .xlsx file with a column Mã thủ tục.',
    tooLong: 'The sheet is longer than 2,000 rows. Divide it, or use a .jsonl file.',
    broken: (line, why) => `Line ${line}: ${why}. The other lines are imported.`,
    taken: (added, changed, unchanged) =>
      `Imported: ${added} new, ${changed} changed, ${unchanged} as before.`,
    show: 'Show',
    shows: {
      doubtful: 'with something to look at',
      changed: 'changed since the import before',
      here: 'in force in the province',
      all: 'all',
    },
    kind: 'What to look at',
    anyKind: 'any kind',
    look: 'Filter',
    procedure: 'Procedure',
    findings: 'To look at',
    here: 'Here',
    state: 'Change',
    isHere: 'in force',
    isChanged: (day) => `changed ${day}`,
    nothing: 'There is no such procedure.',
    back: 'To the national list',
    nation: 'The nation’s page',
    found: 'It says',
    doubts: 'To look at',
    noDoubts: 'Nothing to look at.',
    changes: (day) => `Changed ${day}`,
    before: 'Before',
    after: 'Now',
    empty: 'nothing',
    means: 'In the province',
    notHere:
      'No version of this procedure is in force in the province. The first one has what the list says for certain; fees, legal bases and what is to be looked at are for whoever writes it.',
    stays: (version, open) =>
      `Version ${version} of the province stays in force as it is, and ${open} open dossiers stay as they are, until a new version is published.`,
    draft: 'Write a new version',
    begin: 'Write the province’s first version',
    fields: {
      name: 'Name',
      decision: 'Decision',
      levels: 'Levels',
      field: 'Field',
      subjects: 'Who may ask',
      agency: 'Agency',
      competent: 'Competent agency',
      coordinating: 'Coordinating agencies',
      order: 'Order',
      channelsText: 'Channels, limits, fees',
      papers: 'Papers',
      results: 'Results',
      conditions: 'Conditions',
      legalBases: 'Legal bases',
    },
    levels: { ministry: 'ministry', province: 'province', commune: 'commune', other: 'other agencies' },
  },
}
