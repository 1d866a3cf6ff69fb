/** Fields (lĩnh vực) and occasions in life of the demonstration's procedures. Codes of fields are assumptions. */
import type { LifeEvent } from '../../src/catalogue/index.ts'

export const FIELDS = {
  civil: ['G15-HT', 'Hộ tịch', 'Civil status'],
  certification: ['G15-CT', 'Chứng thực', 'Certification'],
  adoption: ['G15-NCN', 'Nuôi con nuôi', 'Adoption'],
  lawyers: ['G15-LS', 'Luật sư', 'Lawyers'],
  record: ['G01-LLTP', 'Lý lịch tư pháp', 'Criminal records'],
  security: ['G15-BPBD', 'Đăng ký biện pháp bảo đảm', 'Secured transactions'],
  residence: ['G01-CT', 'Đăng ký, quản lý cư trú', 'Residence'],
  identity: ['G01-CC', 'Căn cước', 'Identity cards'],
  exit: ['G01-XNC', 'Quản lý xuất nhập cảnh', 'Entry and exit'],
  driving: ['G01-GPLX', 'Cấp giấy phép lái xe', 'Driving licences'],
  order: [
    'G01-ANTT',
    'Quản lý ngành, nghề đầu tư kinh doanh có điều kiện về an ninh, trật tự',
    'Security and order',
  ],
  household: ['G12-HKD', 'Thành lập và hoạt động của hộ kinh doanh', 'Household businesses'],
  enterprise: ['G12-DN', 'Thành lập và hoạt động của doanh nghiệp', 'Enterprises'],
  investment: ['G12-DT', 'Đầu tư tại Việt Nam', 'Investment'],
  land: ['G10-DD', 'Đất đai', 'Land'],
  water: ['G10-TNN', 'Tài nguyên nước', 'Water resources'],
  environment: ['G10-MT', 'Môi trường', 'Environment'],
  veterinary: ['G10-TY', 'Thú y', 'Veterinary medicine'],
  plants: ['G10-BVTV', 'Bảo vệ thực vật', 'Plant protection'],
  foodFarm: [
    'G10-CLNS',
    'Quản lý chất lượng nông lâm sản và thủy sản',
    'Quality of farm and fishery products',
  ],
  construction: ['G17-XD', 'Hoạt động xây dựng', 'Construction'],
  housing: ['G17-NO', 'Nhà ở', 'Housing'],
  road: ['G17-DB', 'Đường bộ', 'Roads'],
  social: ['G18-BTXH', 'Bảo trợ xã hội', 'Social protection'],
  merit: ['G11-NCC', 'Người có công', 'People of merit'],
  labour: ['G11-VL', 'Việc làm', 'Employment'],
  labourRelations: ['G11-LD', 'Lao động', 'Labour relations'],
  health: ['G18-KCB', 'Khám bệnh, chữa bệnh', 'Medical treatment'],
  pharmacy: ['G18-DP', 'Dược phẩm', 'Pharmacy'],
  cosmetics: ['G18-MP', 'Mỹ phẩm', 'Cosmetics'],
  foodService: ['G18-ATTP', 'An toàn thực phẩm và dinh dưỡng', 'Food safety'],
  diplomas: ['G04-VB', 'Văn bằng, chứng chỉ', 'Diplomas and certificates'],
  trade: ['G06-LTHH', 'Lưu thông hàng hóa trong nước', 'Domestic trade'],
  promotion: ['G06-XTTM', 'Xúc tiến thương mại', 'Trade promotion'],
  tourism: ['G16-DL', 'Du lịch', 'Tourism'],
  advertising: ['G16-QC', 'Quảng cáo', 'Advertising'],
  publishing: ['G16-XB', 'Xuất bản, in và phát hành', 'Publishing'],
  religion: ['G19-TG', 'Tín ngưỡng, tôn giáo', 'Belief and religion'],
  science: ['G07-KHCN', 'Hoạt động khoa học và công nghệ', 'Science and technology'],
} as const satisfies Record<string, readonly [code: string, vi: string, en: string]>

export type FieldKey = keyof typeof FIELDS

export const LIFE_EVENTS = [
  { code: 'birth', name: { vi: 'Sinh con, nuôi con nhỏ', en: 'Having a child' } },
  { code: 'marriage', name: { vi: 'Kết hôn, gia đình', en: 'Marriage and family' } },
  { code: 'papers', name: { vi: 'Giấy tờ cá nhân, chứng thực', en: 'Personal papers' } },
  { code: 'home', name: { vi: 'Cư trú, chuyển nơi ở', en: 'Residence and moving' } },
  { code: 'land_house', name: { vi: 'Đất đai, xây nhà', en: 'Land and building a house' } },
  { code: 'vehicle', name: { vi: 'Lái xe, phương tiện', en: 'Driving and vehicles' } },
  { code: 'business', name: { vi: 'Khởi nghiệp, kinh doanh', en: 'Starting and running a business' } },
  { code: 'investment', name: { vi: 'Đầu tư dự án', en: 'Investing in a project' } },
  { code: 'work_study', name: { vi: 'Học tập, việc làm', en: 'Study and work' } },
  { code: 'health_welfare', name: { vi: 'Sức khỏe, an sinh', en: 'Health and welfare' } },
  { code: 'death', name: { vi: 'Người thân qua đời', en: 'Death of a relative' } },
] as const satisfies readonly LifeEvent[]

export type LifeEventCode = (typeof LIFE_EVENTS)[number]['code']
