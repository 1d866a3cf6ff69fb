/**
 * The agencies of the demonstration province since 1 July 2025. Names and the codes H44.NN and H44.100 to H44.104 are
 * facts (QĐ 20/2020/QĐ-TTg). Assumptions: the codes of the other communes, of the Committee (H44), of the Centre
 * (H44.01.01, inside the Committee Office) and of the vertical agencies; the English names; the names of the units.
 */
import type { Agency, Unit } from '../src/agencies/index.ts'

const SINCE = '2025-07-01'

export const COMMITTEE = 'H44'
export const COMMITTEE_OFFICE = 'H44.01'
export const CENTRE = 'H44.01.01'

interface DepartmentRow {
  code: string
  /** Short form of the name, used in usernames. */
  short: string
  vi: string
  en: string
  units: readonly (readonly [code: string, vi: string, en: string])[]
}

const OFFICE_UNIT = ['vp', 'Văn phòng', 'Administrative office'] as const

/** The fourteen departments below the Committee Office (the Office itself is the fifteenth). */
export const DEPARTMENTS_2026 = [
  {
    code: 'H44.03',
    short: 'bqlkcn',
    vi: 'Ban Quản lý các khu công nghiệp',
    en: 'Industrial Zones Management Board',
    units: [
      ['dautu', 'Phòng Quản lý đầu tư', 'Investment division'],
      [
        'qhxd',
        'Phòng Quản lý quy hoạch, xây dựng và môi trường',
        'Planning, construction and environment division',
      ],
    ],
  },
  {
    code: 'H44.07',
    short: 'sct',
    vi: 'Sở Công Thương',
    en: 'Department of Industry and Trade',
    units: [
      ['qltm', 'Phòng Quản lý thương mại', 'Trade division'],
      ['qlnl', 'Phòng Quản lý năng lượng', 'Energy division'],
    ],
  },
  {
    code: 'H44.08',
    short: 'sgddt',
    vi: 'Sở Giáo dục và Đào tạo',
    en: 'Department of Education and Training',
    units: [
      ['qlcl', 'Phòng Quản lý chất lượng', 'Quality management division'],
      ['tccb', 'Phòng Tổ chức cán bộ', 'Personnel division'],
    ],
  },
  {
    code: 'H44.13',
    short: 'sngv',
    vi: 'Sở Ngoại vụ',
    en: 'Department of Foreign Affairs',
    units: [['lsls', 'Phòng Lãnh sự, lễ tân', 'Consular and protocol division']],
  },
  {
    code: 'H44.19',
    short: 'stp',
    vi: 'Sở Tư pháp',
    en: 'Department of Justice',
    units: [
      ['hctp', 'Phòng Hành chính tư pháp', 'Judicial administration division'],
      ['bttp', 'Phòng Bổ trợ tư pháp', 'Judicial support division'],
    ],
  },
  {
    code: 'H44.20',
    short: 'svhttdl',
    vi: 'Sở Văn hóa, Thể thao và Du lịch',
    en: 'Department of Culture, Sports and Tourism',
    units: [
      ['qlvh', 'Phòng Quản lý văn hóa', 'Culture division'],
      ['qldl', 'Phòng Quản lý du lịch', 'Tourism division'],
    ],
  },
  {
    code: 'H44.22',
    short: 'syt',
    vi: 'Sở Y tế',
    en: 'Department of Health',
    units: [
      ['nvy', 'Phòng Nghiệp vụ y', 'Medical affairs division'],
      ['nvd', 'Phòng Nghiệp vụ dược', 'Pharmaceutical affairs division'],
    ],
  },
  {
    code: 'H44.23',
    short: 'ttt',
    vi: 'Thanh tra tỉnh',
    en: 'Provincial Inspectorate',
    units: [['nv1', 'Phòng Nghiệp vụ 1', 'Inspection division 1']],
  },
  {
    code: 'H44.41',
    short: 'skhcn',
    vi: 'Sở Khoa học và Công nghệ',
    en: 'Department of Science and Technology',
    units: [
      ['qlcn', 'Phòng Quản lý công nghệ', 'Technology division'],
      ['bcvt', 'Phòng Bưu chính, viễn thông', 'Post and telecommunications division'],
    ],
  },
  {
    code: 'H44.42',
    short: 'snv',
    vi: 'Sở Nội vụ',
    en: 'Department of Home Affairs',
    units: [
      ['ldvl', 'Phòng Lao động, việc làm', 'Labour and employment division'],
      ['ncc', 'Phòng Người có công', 'Division for people of merit'],
    ],
  },
  {
    code: 'H44.43',
    short: 'stc',
    vi: 'Sở Tài chính',
    en: 'Department of Finance',
    units: [
      ['dkkd', 'Phòng Đăng ký kinh doanh', 'Business registration division'],
      ['dtdn', 'Phòng Đầu tư, doanh nghiệp', 'Investment and enterprise division'],
    ],
  },
  {
    code: 'H44.44',
    short: 'sxd',
    vi: 'Sở Xây dựng',
    en: 'Department of Construction',
    units: [
      ['qlxd', 'Phòng Quản lý xây dựng', 'Construction division'],
      ['qlvt', 'Phòng Quản lý vận tải', 'Transport division'],
    ],
  },
  {
    code: 'H44.45',
    short: 'snnmt',
    vi: 'Sở Nông nghiệp và Môi trường',
    en: 'Department of Agriculture and Environment',
    units: [
      ['vpdkdd', 'Văn phòng Đăng ký đất đai', 'Land registration office'],
      ['qlmt', 'Chi cục Bảo vệ môi trường', 'Environmental protection sub-department'],
      ['cnty', 'Chi cục Chăn nuôi, Thú y và Thủy sản', 'Livestock, veterinary and fisheries sub-department'],
    ],
  },
  {
    code: 'H44.46',
    short: 'sdttg',
    vi: 'Sở Dân tộc và Tôn giáo',
    en: 'Department of Ethnic and Religious Affairs',
    units: [['tg', 'Phòng Tôn giáo', 'Religious affairs division']],
  },
] as const satisfies readonly DepartmentRow[]

/** Vertical agencies that keep staff in the Centre (NĐ 118/2025 art. 7, NĐ 309/2026 art. 3). */
export const VERTICALS_2026 = [
  {
    code: 'G01.44',
    short: 'cat',
    vi: 'Công an tỉnh Phú Thọ',
    en: 'Phu Tho Provincial Police',
    units: [
      ['csgt', 'Phòng Cảnh sát giao thông', 'Traffic police division'],
      ['qlhc', 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội', 'Administrative police division'],
      ['pccc', 'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ', 'Fire and rescue police division'],
    ],
  },
  {
    code: 'G12.18.44',
    short: 'thue',
    vi: 'Thuế tỉnh Phú Thọ',
    en: 'Phu Tho Tax Office',
    units: [['tthc', 'Phòng Quản lý các khoản thu từ đất', 'Land revenue division']],
  },
  {
    code: 'G12.34.44',
    short: 'bhxh',
    vi: 'Bảo hiểm xã hội tỉnh Phú Thọ',
    en: 'Phu Tho Social Insurance',
    units: [['tst', 'Phòng Quản lý thu và sổ, thẻ', 'Contributions and cards division']],
  },
] as const satisfies readonly DepartmentRow[]

/** 24 of the 148 communes: the five of known code, then in our own order. */
export const COMMUNES_2026 = [
  ['phuong', 'Việt Trì', 'viettri'],
  ['phuong', 'Nông Trang', 'nongtrang'],
  ['phuong', 'Thanh Miếu', 'thanhmieu'],
  ['phuong', 'Vân Phú', 'vanphu'],
  ['xa', 'Hy Cương', 'hycuong'],
  ['phuong', 'Phú Thọ', 'phutho'],
  ['phuong', 'Âu Cơ', 'auco'],
  ['phuong', 'Phong Châu', 'phongchau'],
  ['phuong', 'Vĩnh Yên', 'vinhyen'],
  ['phuong', 'Vĩnh Phúc', 'vinhphuc'],
  ['phuong', 'Phúc Yên', 'phucyen'],
  ['phuong', 'Xuân Hòa', 'xuanhoa'],
  ['phuong', 'Hòa Bình', 'hoabinh'],
  ['phuong', 'Tân Hòa', 'tanhoa'],
  ['phuong', 'Thống Nhất', 'thongnhat'],
  ['phuong', 'Kỳ Sơn', 'kyson'],
  ['xa', 'Đoan Hùng', 'doanhung'],
  ['xa', 'Thanh Ba', 'thanhba'],
  ['xa', 'Lâm Thao', 'lamthao'],
  ['xa', 'Thanh Sơn', 'thanhson'],
  ['xa', 'Tam Đảo', 'tamdao'],
  ['xa', 'Vĩnh Tường', 'vinhtuong'],
  ['xa', 'Lương Sơn', 'luongson'],
  ['xa', 'Mai Châu', 'maichau'],
] as const

const COMMUNE_UNITS = [
  ['ttpvhcc', 'Trung tâm Phục vụ hành chính công', 'Public administrative service centre'],
  ['vp', 'Văn phòng HĐND và UBND', 'Office of the People’s Council and Committee'],
  ['kt', 'Phòng Kinh tế', 'Economic division'],
  ['vhxh', 'Phòng Văn hóa - Xã hội', 'Culture and society division'],
  ['ca', 'Công an xã', 'Commune police'],
] as const

const WARD_UNITS = COMMUNE_UNITS.map(([code, vi, en]) => {
  if (code === 'kt')
    return [code, 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Economy, infrastructure and urban division'] as const
  if (code === 'ca') return [code, 'Công an phường', 'Ward police'] as const
  return [code, vi, en] as const
})

export function communeCode(at: number): string {
  return `H44.${100 + at}`
}

function plain(row: DepartmentRow, kind: Agency['kind'], parent?: string): Agency {
  const base = { code: row.code, name: { vi: row.vi, en: row.en }, kind, validFrom: SINCE }
  return parent === undefined ? base : { ...base, parent }
}

/** Latin letters without marks, for the English name of a place. */
function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

function commune([type, name]: readonly [string, string, string], at: number): Agency {
  const ward = type === 'phuong'
  return {
    code: communeCode(at),
    name: {
      vi: `UBND ${ward ? 'phường' : 'xã'} ${name}`,
      en: `People’s Committee of ${withoutMarks(name)} ${ward ? 'ward' : 'commune'}`,
    },
    kind: 'commune',
    parent: COMMITTEE,
    validFrom: SINCE,
    place: { address: `Trụ sở UBND ${ward ? 'phường' : 'xã'} ${name}, tỉnh Phú Thọ` },
  }
}

export const AGENCIES_2026: readonly Agency[] = [
  {
    code: COMMITTEE,
    name: { vi: 'UBND tỉnh Phú Thọ', en: 'People’s Committee of Phu Tho Province' },
    kind: 'committee',
    validFrom: SINCE,
  },
  {
    code: COMMITTEE_OFFICE,
    name: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Provincial People’s Committee' },
    kind: 'committee_office',
    parent: COMMITTEE,
    validFrom: SINCE,
  },
  {
    code: CENTRE,
    name: {
      vi: 'Trung tâm Phục vụ hành chính công tỉnh Phú Thọ',
      en: 'Phu Tho Public Administrative Service Centre',
    },
    kind: 'centre',
    parent: COMMITTEE_OFFICE,
    validFrom: SINCE,
    // Invented.
    place: {
      address: 'Số 1, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ',
      phone: '0210 000 0000',
      email: 'motcua@phutho.example.vn',
    },
  },
  ...DEPARTMENTS_2026.map((row) => plain(row, 'department', COMMITTEE_OFFICE)),
  ...VERTICALS_2026.map((row) => plain(row, 'vertical')),
  ...COMMUNES_2026.map(commune),
]

type UnitRow = readonly [code: string, vi: string, en: string]

function unitsOf(agency: string, rows: readonly UnitRow[]): Unit[] {
  return rows.map(([code, vi, en]) => ({ agency, code, name: { vi, en } }))
}

export const UNITS_2026: readonly Unit[] = [
  ...unitsOf(COMMITTEE_OFFICE, [
    ['vt', 'Phòng Hành chính, tổ chức', 'Administration division'],
    ['th', 'Phòng Tổng hợp', 'General affairs division'],
    ['ksttthc', 'Phòng Kiểm soát thủ tục hành chính', 'Administrative procedure control division'],
  ]),
  ...unitsOf(CENTRE, [
    ['tn', 'Bộ phận Tiếp nhận và Trả kết quả', 'Reception and return desk'],
    ['hc', 'Bộ phận Hành chính, tổng hợp', 'Administration desk'],
  ]),
  ...DEPARTMENTS_2026.flatMap((row) => unitsOf(row.code, [OFFICE_UNIT, ...row.units])),
  ...VERTICALS_2026.flatMap((row) => unitsOf(row.code, [OFFICE_UNIT, ...row.units])),
  ...COMMUNES_2026.flatMap(([type], at) =>
    unitsOf(communeCode(at), type === 'phuong' ? WARD_UNITS : COMMUNE_UNITS),
  ),
]
