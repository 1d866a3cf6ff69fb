/**
 * The agencies of the province in 2018, with codes of QCVN 102:2016/BTTTT (`V1V2V3.Z1Z2.Y1Y2.MX1X2`).
 * Assumptions: the two digits of each code (chosen as QĐ 20/2020 later kept them), the codes of districts and vertical
 * agencies, the English names and the units. `successors` follow the mergers of 2025.
 */
import type { Agency, Unit } from '../src/agencies/index.ts'

const SINCE = '2018-01-01'
/** Last day: the two-tier government began on 1 July 2025. */
const UNTIL = '2025-06-30'

export const COMMITTEE_2018 = '000.00.00.H44'
export const COMMITTEE_OFFICE_2018 = '000.00.01.H44'
export const CENTRE_2018 = '000.01.01.H44'

type UnitRow = readonly [code: string, vi: string, en: string]

interface OldRow {
  nn: string
  short: string
  vi: string
  en: string
  successors: readonly string[]
  units: readonly UnitRow[]
}

/** Departments of then and who took over their work in 2025. */
export const DEPARTMENTS_2018 = [
  {
    nn: '03',
    short: 'bqlkcn',
    vi: 'Ban Quản lý các khu công nghiệp',
    en: 'Industrial Zones Management Board',
    successors: ['H44.03'],
    units: [['dautu', 'Phòng Quản lý đầu tư', 'Investment division']],
  },
  {
    nn: '04',
    short: 'bdt',
    vi: 'Ban Dân tộc',
    en: 'Ethnic Affairs Board',
    successors: ['H44.46'],
    units: [['cs', 'Phòng Chính sách dân tộc', 'Ethnic policy division']],
  },
  {
    nn: '07',
    short: 'sct',
    vi: 'Sở Công Thương',
    en: 'Department of Industry and Trade',
    successors: ['H44.07'],
    units: [['qltm', 'Phòng Quản lý thương mại', 'Trade division']],
  },
  {
    nn: '08',
    short: 'sgddt',
    vi: 'Sở Giáo dục và Đào tạo',
    en: 'Department of Education and Training',
    successors: ['H44.08'],
    units: [['khaothi', 'Phòng Khảo thí và Quản lý chất lượng', 'Examination division']],
  },
  {
    nn: '09',
    short: 'sgtvt',
    vi: 'Sở Giao thông vận tải',
    en: 'Department of Transport',
    successors: ['H44.44', 'G01.44'],
    units: [
      ['qlvt', 'Phòng Quản lý vận tải, phương tiện và người lái', 'Transport, vehicle and driver division'],
    ],
  },
  {
    nn: '10',
    short: 'skhdt',
    vi: 'Sở Kế hoạch và Đầu tư',
    en: 'Department of Planning and Investment',
    successors: ['H44.43'],
    units: [
      ['dkkd', 'Phòng Đăng ký kinh doanh', 'Business registration division'],
      ['ktdn', 'Phòng Kinh tế đối ngoại', 'Foreign investment division'],
    ],
  },
  {
    nn: '11',
    short: 'skhcn',
    vi: 'Sở Khoa học và Công nghệ',
    en: 'Department of Science and Technology',
    successors: ['H44.41'],
    units: [['qlcn', 'Phòng Quản lý công nghệ', 'Technology division']],
  },
  {
    nn: '12',
    short: 'sldtbxh',
    vi: 'Sở Lao động - Thương binh và Xã hội',
    en: 'Department of Labour, Invalids and Social Affairs',
    successors: ['H44.42', 'H44.22', 'H44.08'],
    units: [
      ['vlatld', 'Phòng Việc làm, an toàn lao động', 'Employment and labour safety division'],
      ['ncc', 'Phòng Người có công', 'Division for people of merit'],
    ],
  },
  {
    nn: '13',
    short: 'sngv',
    vi: 'Sở Ngoại vụ',
    en: 'Department of Foreign Affairs',
    successors: ['H44.13'],
    units: [['lsls', 'Phòng Lãnh sự, lễ tân', 'Consular and protocol division']],
  },
  {
    nn: '14',
    short: 'snv',
    vi: 'Sở Nội vụ',
    en: 'Department of Home Affairs',
    successors: ['H44.42', 'H44.46'],
    units: [['tg', 'Ban Tôn giáo', 'Religious affairs board']],
  },
  {
    nn: '15',
    short: 'snnptnt',
    vi: 'Sở Nông nghiệp và Phát triển nông thôn',
    en: 'Department of Agriculture and Rural Development',
    successors: ['H44.45'],
    units: [
      ['cnty', 'Chi cục Chăn nuôi và Thú y', 'Livestock and veterinary sub-department'],
      [
        'ttbvtv',
        'Chi cục Trồng trọt và Bảo vệ thực vật',
        'Crop production and plant protection sub-department',
      ],
      [
        'qlcl',
        'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
        'Agro-forestry-fishery quality sub-department',
      ],
    ],
  },
  {
    nn: '16',
    short: 'stc',
    vi: 'Sở Tài chính',
    en: 'Department of Finance',
    successors: ['H44.43'],
    units: [['qlgcs', 'Phòng Quản lý giá và công sản', 'Price and public assets division']],
  },
  {
    nn: '17',
    short: 'stnmt',
    vi: 'Sở Tài nguyên và Môi trường',
    en: 'Department of Natural Resources and Environment',
    successors: ['H44.45'],
    units: [
      ['vpdkdd', 'Văn phòng Đăng ký đất đai', 'Land registration office'],
      ['qlmt', 'Chi cục Bảo vệ môi trường', 'Environmental protection sub-department'],
      ['nuoc', 'Phòng Tài nguyên nước và Khoáng sản', 'Water and minerals division'],
    ],
  },
  {
    nn: '18',
    short: 'stttt',
    vi: 'Sở Thông tin và Truyền thông',
    en: 'Department of Information and Communications',
    successors: ['H44.41', 'H44.20'],
    units: [['bcxb', 'Phòng Báo chí, xuất bản', 'Press and publishing division']],
  },
  {
    nn: '19',
    short: 'stp',
    vi: 'Sở Tư pháp',
    en: 'Department of Justice',
    successors: ['H44.19', 'G01.44'],
    units: [
      ['hctp', 'Phòng Hành chính tư pháp', 'Judicial administration division'],
      ['bttp', 'Phòng Bổ trợ tư pháp', 'Judicial support division'],
    ],
  },
  {
    nn: '20',
    short: 'svhttdl',
    vi: 'Sở Văn hóa, Thể thao và Du lịch',
    en: 'Department of Culture, Sports and Tourism',
    successors: ['H44.20'],
    units: [
      ['qlvh', 'Phòng Quản lý văn hóa', 'Culture division'],
      ['qldl', 'Phòng Quản lý du lịch', 'Tourism division'],
    ],
  },
  {
    nn: '21',
    short: 'sxd',
    vi: 'Sở Xây dựng',
    en: 'Department of Construction',
    successors: ['H44.44'],
    units: [['qlxd', 'Phòng Quản lý xây dựng', 'Construction division']],
  },
  {
    nn: '22',
    short: 'syt',
    vi: 'Sở Y tế',
    en: 'Department of Health',
    successors: ['H44.22'],
    units: [
      ['nvy', 'Phòng Nghiệp vụ y', 'Medical affairs division'],
      ['nvd', 'Phòng Nghiệp vụ dược', 'Pharmaceutical affairs division'],
    ],
  },
  {
    nn: '23',
    short: 'ttt',
    vi: 'Thanh tra tỉnh',
    en: 'Provincial Inspectorate',
    successors: ['H44.23'],
    units: [['nv1', 'Phòng Nghiệp vụ 1', 'Inspection division 1']],
  },
] as const satisfies readonly OldRow[]

/** Vertical agencies of then. */
export const VERTICALS_2018 = [
  {
    code: '000.00.44.G01',
    short: 'cat',
    vi: 'Công an tỉnh Phú Thọ',
    en: 'Phu Tho Provincial Police',
    successors: ['G01.44'],
    units: [
      ['qlhc', 'Phòng Cảnh sát quản lý hành chính về trật tự xã hội', 'Administrative police division'],
    ],
  },
  {
    code: '000.44.18.G12',
    short: 'cthue',
    vi: 'Cục Thuế tỉnh Phú Thọ',
    en: 'Phu Tho Tax Department',
    successors: ['G12.18.44'],
    units: [['kktt', 'Phòng Quản lý các khoản thu từ đất', 'Land revenue division']],
  },
  {
    code: '000.00.44.G24',
    short: 'bhxh',
    vi: 'Bảo hiểm xã hội tỉnh Phú Thọ',
    en: 'Phu Tho Social Insurance',
    successors: ['G12.34.44'],
    units: [['cst', 'Phòng Cấp sổ, thẻ', 'Books and cards division']],
  },
] as const

/** The thirteen districts of old Phú Thọ; no district level exists since 1 July 2025. */
const DISTRICTS_2018 = [
  ['thành phố', 'city', 'Việt Trì', 'Viet Tri', ['H44.100', 'H44.101', 'H44.102', 'H44.103', 'H44.104']],
  ['thị xã', 'town', 'Phú Thọ', 'Phu Tho', ['H44.105', 'H44.106', 'H44.107']],
  ['huyện', 'district', 'Đoan Hùng', 'Doan Hung', ['H44.116']],
  ['huyện', 'district', 'Hạ Hòa', 'Ha Hoa', []],
  ['huyện', 'district', 'Thanh Ba', 'Thanh Ba', ['H44.117']],
  ['huyện', 'district', 'Phù Ninh', 'Phu Ninh', []],
  ['huyện', 'district', 'Yên Lập', 'Yen Lap', []],
  ['huyện', 'district', 'Cẩm Khê', 'Cam Khe', []],
  ['huyện', 'district', 'Tam Nông', 'Tam Nong', []],
  ['huyện', 'district', 'Lâm Thao', 'Lam Thao', ['H44.118']],
  ['huyện', 'district', 'Thanh Sơn', 'Thanh Son', ['H44.119']],
  ['huyện', 'district', 'Thanh Thủy', 'Thanh Thuy', []],
  ['huyện', 'district', 'Tân Sơn', 'Tan Son', []],
] as const

export function department2018(nn: string): string {
  return `000.00.${nn}.H44`
}

const dated = { validFrom: SINCE, validTo: UNTIL }

export const AGENCIES_2018: readonly Agency[] = [
  {
    code: COMMITTEE_2018,
    name: { vi: 'UBND tỉnh Phú Thọ', en: 'People’s Committee of Phu Tho Province' },
    kind: 'committee',
    successors: ['H44'],
    ...dated,
  },
  {
    code: COMMITTEE_OFFICE_2018,
    name: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Provincial People’s Committee' },
    kind: 'committee_office',
    parent: COMMITTEE_2018,
    successors: ['H44.01'],
    ...dated,
  },
  {
    code: CENTRE_2018,
    name: {
      vi: 'Trung tâm Phục vụ hành chính công tỉnh Phú Thọ',
      en: 'Phu Tho Public Administrative Service Centre',
    },
    kind: 'centre',
    parent: COMMITTEE_OFFICE_2018,
    successors: ['H44.01.01'],
    ...dated,
  },
  ...DEPARTMENTS_2018.map(
    ({ nn, vi, en, successors }): Agency => ({
      code: department2018(nn),
      name: { vi, en },
      kind: 'department',
      parent: COMMITTEE_OFFICE_2018,
      successors,
      ...dated,
    }),
  ),
  ...VERTICALS_2018.map(
    ({ code, vi, en, successors }): Agency => ({
      code,
      name: { vi, en },
      kind: 'vertical',
      successors,
      ...dated,
    }),
  ),
  ...DISTRICTS_2018.map(
    ([type, typeEn, vi, en, successors], at): Agency => ({
      code: department2018(String(31 + at)),
      name: { vi: `UBND ${type} ${vi}`, en: `People’s Committee of ${en} ${typeEn}` },
      kind: 'district',
      parent: COMMITTEE_2018,
      successors,
      ...dated,
    }),
  ),
]

function unitsOf(agency: string, rows: readonly UnitRow[]): Unit[] {
  return rows.map(([code, vi, en]) => ({ agency, code, name: { vi, en } }))
}

const OFFICE_UNIT: UnitRow = ['vp', 'Văn phòng', 'Administrative office']

export const UNITS_2018: readonly Unit[] = [
  ...unitsOf(COMMITTEE_OFFICE_2018, [
    ['vt', 'Phòng Hành chính, tổ chức', 'Administration division'],
    ['th', 'Phòng Tổng hợp', 'General affairs division'],
    ['ksttthc', 'Phòng Kiểm soát thủ tục hành chính', 'Administrative procedure control division'],
  ]),
  ...unitsOf(CENTRE_2018, [['tn', 'Bộ phận Tiếp nhận và Trả kết quả', 'Reception and return desk']]),
  ...DEPARTMENTS_2018.flatMap((row) => unitsOf(department2018(row.nn), [OFFICE_UNIT, ...row.units])),
  ...VERTICALS_2018.flatMap((row) => unitsOf(row.code, [OFFICE_UNIT, ...row.units])),
]
