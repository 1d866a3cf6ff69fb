/** The national list as a workbook: one procedure a row, under the names of the fields or the words of the national portal. */
import { readXlsx } from '../../platform/documents/index.ts'
import { foldForSearch } from '../finding/normalise.ts'
import { type RawRecord, rawRecordSchema } from './record.ts'

/** What the national portal calls its fields. */
const WORDS: Partial<Record<keyof RawRecord & string, readonly string[]>> = {
  ma_thu_tuc: ['Mã thủ tục', 'Mã TTHC', 'Mã số thủ tục'],
  ten_thu_tuc: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính'],
  so_quyet_dinh: ['Số quyết định', 'Số quyết định công bố'],
  cap_thuc_hien: ['Cấp thực hiện'],
  loai_thu_tuc: ['Loại thủ tục'],
  linh_vuc: ['Lĩnh vực'],
  doi_tuong_thuc_hien: ['Đối tượng thực hiện'],
  co_quan_thuc_hien: ['Cơ quan thực hiện'],
  co_quan_co_tham_quyen: ['Cơ quan có thẩm quyền'],
  dia_chi_tiep_nhan: ['Địa chỉ tiếp nhận hồ sơ', 'Địa chỉ tiếp nhận'],
  co_quan_duoc_uy_quyen: ['Cơ quan được ủy quyền'],
  co_quan_phoi_hop: ['Cơ quan phối hợp'],
  thu_tuc_lien_quan: ['Thủ tục liên quan', 'Thủ tục hành chính liên quan'],
  trinh_tu_thuc_hien: ['Trình tự thực hiện'],
  cach_thuc_thuc_hien: ['Cách thức thực hiện'],
  thanh_phan_ho_so: ['Thành phần hồ sơ'],
  can_cu_phap_ly: ['Căn cứ pháp lý'],
  yeu_cau_dieu_kien: ['Yêu cầu, điều kiện thực hiện', 'Yêu cầu, điều kiện'],
  ket_qua_xu_ly: ['Kết quả thực hiện', 'Kết quả xử lý'],
}
const FIELDS = Object.keys(rawRecordSchema.shape)

/** A sheet is read no further than this; a longer list comes as lines of JSON, or in parts. */
const MOST_ROWS = 2000

/** Rows as lines of JSON, as the national export has them; `no_codes`: no sheet has a column of codes. */
export function readNationalSheet(bytes: Uint8Array): string[] | 'no_codes' | 'too_long' {
  const read = readXlsx(bytes)
  if ('problem' in read) return 'no_codes'
  for (const { rows } of read.grids) {
    const at = rows.findIndex((row) => row.some(({ text }) => fieldOf(text) === 'ma_thu_tuc'))
    if (at < 0) continue
    if (rows.length >= MOST_ROWS) return 'too_long'
    const fields = rows[at]?.map(({ text }) => fieldOf(text)) ?? []
    return rows.slice(at + 1).flatMap((row) => {
      const cells = row.flatMap(({ text }, column) => {
        const field = fields[column]
        if (field === undefined || text === '') return []
        return [[field, field === 'ma_thu_tuc' ? asCode(text) : text] as const]
      })
      return cells.length === 0 ? [] : [JSON.stringify(Object.fromEntries(cells))]
    })
  }
  return 'no_codes'
}

/** A code that a program took for a number, `1,00119`: it has six digits behind the point. */
function asCode(text: string): string {
  const [, level, digits] = /^(\d),(\d{1,6})$/.exec(text) ?? []
  return digits === undefined ? text : `${level}.${digits.padEnd(6, '0')}`
}

function fieldOf(heading: string): string | undefined {
  const said = foldForSearch(heading)
  return FIELDS.find(
    (field) => field === heading.trim() || WORDS[field]?.some((word) => foldForSearch(word) === said),
  )
}
