/**
 * A record of the national database of administrative procedures as it is published (one JSON object a line). The national
 * export flattens its tables into text; what can be told apart for certain is read, the words are kept beside it.
 */
import { z } from 'zod'
import type { EligibleSubject, Level } from '../model.ts'
import { type NationalChannel, readChannels } from './channels.ts'
import { readSubjects } from './subjects.ts'

const text = z.string().default('')

/** The fields of the export that are read; others are kept with the packet and not looked at. */
export const rawRecordSchema = z.looseObject({
  ma_thu_tuc: z.string().trim().min(1),
  ten_thu_tuc: z.string().trim().min(1),
  detail_url: text,
  so_quyet_dinh: text,
  cap_thuc_hien: text,
  loai_thu_tuc: text,
  linh_vuc: text,
  doi_tuong_thuc_hien: text,
  co_quan_thuc_hien: text,
  co_quan_co_tham_quyen: text,
  dia_chi_tiep_nhan: text,
  co_quan_duoc_uy_quyen: text,
  co_quan_phoi_hop: text,
  thu_tuc_lien_quan: text,
  trinh_tu_thuc_hien: text,
  cach_thuc_thuc_hien: text,
  thanh_phan_ho_so: text,
  can_cu_phap_ly: text,
  yeu_cau_dieu_kien: text,
  ket_qua_xu_ly: text,
})
export type RawRecord = z.infer<typeof rawRecordSchema>

export interface NationalRecord {
  code: string
  name: string
  decision: string
  levels: readonly Level[]
  kind: string
  field: string
  subjects: readonly EligibleSubject[]
  /** Values of "đối tượng thực hiện" that are on no list of ours. */
  unknownSubjects: readonly string[]
  agency: string
  competent: string
  authorised: string
  coordinating: string
  address: string
  related: string
  order: string
  channels: readonly NationalChannel[]
  /** The wording of the table of channels, limits and fees. */
  channelsText: string
  papers: string
  results: readonly { name: string; code?: string }[]
  keywords: readonly string[]
  legalBases: string
  conditions: string
  url: string
}

const LEVELS: Readonly<Record<string, Level>> = {
  'Cấp bộ': 'ministry',
  'Cấp tỉnh': 'province',
  'Cấp xã': 'commune',
  'Cơ quan khác': 'other',
}
/** How the export writes that a field is empty. */
const NOTHING = /^(Không có thông tin|--)?$/

export function readNationalRecord(raw: RawRecord): NationalRecord {
  const subjects = readSubjects(raw.doi_tuong_thuc_hien)
  return {
    code: raw.ma_thu_tuc,
    name: raw.ten_thu_tuc,
    decision: told(raw.so_quyet_dinh),
    levels: raw.cap_thuc_hien.split(',').flatMap((level) => LEVELS[level.trim()] ?? []),
    kind: told(raw.loai_thu_tuc),
    field: told(raw.linh_vuc),
    subjects: subjects.known,
    unknownSubjects: subjects.unknown,
    agency: told(raw.co_quan_thuc_hien),
    competent: told(raw.co_quan_co_tham_quyen),
    authorised: told(raw.co_quan_duoc_uy_quyen),
    coordinating: told(raw.co_quan_phoi_hop),
    address: told(raw.dia_chi_tiep_nhan),
    related: told(raw.thu_tuc_lien_quan),
    order: told(raw.trinh_tu_thuc_hien),
    channels: readChannels(raw.cach_thuc_thuc_hien),
    channelsText: told(raw.cach_thuc_thuc_hien.replace(/^Hình thức nộpThời gianPhí, lệ phíMô tả/, '')),
    papers: told(raw.thanh_phan_ho_so.replaceAll(/Tên giấy tờMẫu đơn, tờ khaiSố lượng/g, '\n')),
    ...readResults(raw.ket_qua_xu_ly),
    legalBases: told(raw.can_cu_phap_ly.replace(/^Tên văn bản pháp lýMã văn bản/, '')),
    conditions: told(raw.yeu_cau_dieu_kien),
    url: raw.detail_url,
  }
}

function told(words: string): string {
  const trimmed = words.trim()
  return NOTHING.test(trimmed) ? '' : trimmed
}

/** `Thẻ căn cướcMã: KQ.G01.000023Từ khóaCấp lại thẻ căn cướcMô tả…`, one after the other. */
function readResults(words: string): Pick<NationalRecord, 'results' | 'keywords'> {
  const results: { name: string; code?: string }[] = []
  const keywords: string[] = []
  for (const part of words.split(/(?<=Mô tả)(?:Không có thông tin)?/)) {
    const [, name = '', code = '', after = ''] =
      /^(.*?)Mã:\s*(KQ\.[A-Z0-9.]+?)?(?:Từ khóa(.*?))?(?:Mô tả|$)/s.exec(part) ?? []
    const tidy = told(name)
    if (tidy !== '') results.push(code === '' ? { name: tidy } : { name: tidy, code })
    keywords.push(
      ...after
        .split(/[,;]/)
        .map(told)
        .filter((word) => word !== ''),
    )
  }
  return { results, keywords }
}
