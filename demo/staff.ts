/** Invented staff in every role of every agency of the demonstration. Usernames are `role[.unit].agency`. */
import type { OrganisationData, Role, RoleGrant } from '../src/agencies/index.ts'
import {
  CENTRE_2018,
  COMMITTEE_2018,
  COMMITTEE_OFFICE_2018,
  DEPARTMENTS_2018,
  department2018,
  VERTICALS_2018,
} from './agencies-2018.ts'
import {
  CENTRE,
  COMMITTEE,
  COMMITTEE_OFFICE,
  COMMUNES_2026,
  communeCode,
  DEPARTMENTS_2026,
  UNITS_2026,
  VERTICALS_2026,
} from './agencies-2026.ts'
import { nameStream } from './names.ts'
import { stableId } from './stable-id.ts'

export type DemoStaff = OrganisationData['staff'][number]

/** The one password of all demonstration staff. Never loaded but with the demonstration. */
export const DEMO_PASSWORD = 'motcua-dat-to-2026'

type Period = Pick<RoleGrant, 'from' | 'to'>
const NOW: Period = { from: '2025-07-01' }
const THEN: Period = { from: '2018-01-01', to: '2025-06-30' }

/** One post: word of the username, title, roles, and the unit if the roles are held in one only. */
interface Post {
  name: string
  title: string
  roles: readonly Role[]
  unit?: string
}

interface Office {
  agency: string
  short: string
  period: Period
  posts: readonly Post[]
  /** Roles held at another agency besides, e.g. seconded to the Centre. */
  elsewhere?: Readonly<Record<string, { agency: string; roles: readonly Role[] }>>
}

const SEED = 20_180_915

function peopleOf(offices: readonly Office[]): DemoStaff[] {
  const nextName = nameStream(SEED)
  return offices.flatMap(({ agency, short, period, posts, elsewhere }) =>
    posts.map((post) => ({
      id: stableId(`staff ${post.name}.${short}`),
      username: `${post.name}.${short}`,
      fullName: nextName(),
      title: post.title,
      grants: [
        ...post.roles.map((role) => grant(role, agency, period, post.unit)),
        ...(elsewhere?.[post.name]?.roles ?? []).map((role) =>
          grant(role, elsewhere?.[post.name]?.agency ?? agency, period, undefined),
        ),
      ],
    })),
  )
}

function grant(role: Role, agency: string, period: Period, unit: string | undefined): RoleGrant {
  return { role, agency, ...(unit === undefined ? {} : { unit }), ...period }
}

const LEADERS: readonly Post[] = [
  { name: 'chutich', title: 'Chủ tịch UBND tỉnh', roles: ['province_leader'] },
  { name: 'phochutich', title: 'Phó Chủ tịch UBND tỉnh', roles: ['province_leader'] },
]

const OFFICE: readonly Post[] = [
  { name: 'chanhvanphong', title: 'Chánh Văn phòng', roles: ['agency_head'] },
  { name: 'truongphong', title: 'Trưởng phòng Tổng hợp', roles: ['unit_head'] },
  { name: 'chuyenvien', title: 'Chuyên viên Phòng Tổng hợp', roles: ['case_officer'] },
  { name: 'chuyenvien2', title: 'Chuyên viên Phòng Tổng hợp', roles: ['case_officer'] },
  { name: 'vanthu', title: 'Văn thư', roles: ['clerk'] },
  {
    name: 'kiemsoat',
    title: 'Chuyên viên Phòng Kiểm soát thủ tục hành chính',
    roles: ['procedure_controller'],
  },
  { name: 'quantri', title: 'Quản trị hệ thống', roles: ['administrator'] },
  {
    name: 'kiemsoat2',
    title: 'Trưởng phòng Kiểm soát thủ tục hành chính',
    roles: ['procedure_controller'],
  },
]

/** Confirms what the first administrator asks for. Last, so that nobody else has another name for it. */
const SECOND_ADMINISTRATOR: readonly Post[] = [
  { name: 'quantri2', title: 'Quản trị hệ thống', roles: ['administrator'] },
]

const CENTRE_POSTS: readonly Post[] = [
  { name: 'giamdoc', title: 'Giám đốc Trung tâm', roles: ['centre_manager', 'agency_head'] },
  { name: 'phogiamdoc', title: 'Phó Giám đốc Trung tâm', roles: ['centre_manager'] },
  { name: 'truongphong', title: 'Trưởng bộ phận Tiếp nhận và Trả kết quả', roles: ['unit_head'] },
  ...[1, 2, 3, 4, 5, 6].map(
    (at): Post => ({
      name: numbered('tiepnhan', at),
      title: 'Cán bộ tiếp nhận hồ sơ',
      roles: ['reception_officer'],
    }),
  ),
  ...[1, 2].map(
    (at): Post => ({
      name: numbered('traketqua', at),
      title: 'Cán bộ trả kết quả',
      roles: ['return_officer'],
    }),
  ),
  { name: 'thuphi', title: 'Cán bộ thu phí, lệ phí', roles: ['cashier'] },
  { name: 'chuyenvien', title: 'Chuyên viên', roles: ['case_officer'] },
  { name: 'vanthu', title: 'Văn thư', roles: ['clerk'] },
]

/** `chuyenvien` for the first, then `chuyenvien2`, ... */
function numbered(name: string, at: number): string {
  return at === 1 ? name : `${name}${at}`
}

/** A department: its head, a head and officers for the whole and for each unit, a clerk, an officer sent to the Centre. */
function departmentPosts(units: readonly (readonly [code: string, vi: string, en: string])[]): Post[] {
  return [
    { name: 'giamdoc', title: 'Giám đốc', roles: ['agency_head'] },
    { name: 'phogiamdoc', title: 'Phó Giám đốc', roles: ['agency_head'] },
    { name: 'truongphong', title: 'Chánh Văn phòng', roles: ['unit_head'] },
    { name: 'chuyenvien', title: 'Chuyên viên Văn phòng', roles: ['case_officer'] },
    ...units.flatMap(([unit, vi]): Post[] => [
      { name: `truongphong.${unit}`, title: `Trưởng ${lowerFirst(vi)}`, roles: ['unit_head'], unit },
      { name: `chuyenvien.${unit}`, title: `Chuyên viên ${vi}`, roles: ['case_officer'], unit },
      { name: `chuyenvien2.${unit}`, title: `Chuyên viên ${vi}`, roles: ['case_officer'], unit },
    ]),
    { name: 'vanthu', title: 'Văn thư', roles: ['clerk'] },
    {
      name: 'motcua',
      title: 'Chuyên viên Bộ phận Một cửa',
      roles: ['reception_officer', 'return_officer', 'cashier'],
    },
  ]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** A commune: leaders, its own centre, one head and officers for each unit. */
function communePosts(agency: string): Post[] {
  const units = UNITS_2026.filter((unit) => unit.agency === agency && unit.code !== 'ttpvhcc')
  return [
    { name: 'chutich', title: 'Chủ tịch UBND', roles: ['agency_head'] },
    { name: 'phochutich', title: 'Phó Chủ tịch UBND', roles: ['agency_head'] },
    {
      name: 'giamdoc',
      title: 'Giám đốc Trung tâm Phục vụ hành chính công',
      roles: ['unit_head'],
      unit: 'ttpvhcc',
    },
    { name: 'tiepnhan', title: 'Công chức tiếp nhận', roles: ['reception_officer'], unit: 'ttpvhcc' },
    { name: 'tiepnhan2', title: 'Công chức tiếp nhận', roles: ['reception_officer'], unit: 'ttpvhcc' },
    { name: 'traketqua', title: 'Công chức trả kết quả, thu phí', roles: ['return_officer', 'cashier'] },
    { name: 'vanthu', title: 'Văn thư', roles: ['clerk'] },
    ...units.flatMap(({ code, name }): Post[] => [
      { name: `truongphong.${code}`, title: `Phụ trách ${name.vi}`, roles: ['unit_head'], unit: code },
      { name: `chuyenvien.${code}`, title: `Chuyên viên ${name.vi}`, roles: ['case_officer'], unit: code },
      { name: `chuyenvien2.${code}`, title: `Chuyên viên ${name.vi}`, roles: ['case_officer'], unit: code },
    ]),
  ]
}

/** What the officer sent to the Centre may do there. */
function seconded(centre: string): NonNullable<Office['elsewhere']> {
  return { motcua: { agency: centre, roles: ['reception_officer', 'return_officer'] } }
}

export const STAFF_2026: readonly DemoStaff[] = peopleOf([
  { agency: COMMITTEE, short: 'ubndtinh', period: NOW, posts: LEADERS },
  { agency: COMMITTEE_OFFICE, short: 'vpubnd', period: NOW, posts: OFFICE },
  { agency: CENTRE, short: 'ttpvhcc', period: NOW, posts: CENTRE_POSTS },
  ...[...DEPARTMENTS_2026, ...VERTICALS_2026].map(
    ({ code, short, units }): Office => ({
      agency: code,
      short,
      period: NOW,
      posts: departmentPosts(units),
      elsewhere: seconded(CENTRE),
    }),
  ),
  ...COMMUNES_2026.map(
    ([, , short], at): Office => ({
      agency: communeCode(at),
      short,
      period: NOW,
      posts: communePosts(communeCode(at)),
    }),
  ),
  { agency: COMMITTEE_OFFICE, short: 'vpubnd', period: NOW, posts: SECOND_ADMINISTRATOR },
])

/** Staff of then carry the year, since the agencies of today have colleagues in the same posts. */
export const STAFF_2018: readonly DemoStaff[] = peopleOf([
  { agency: COMMITTEE_2018, short: 'ubndtinh.2018', period: THEN, posts: LEADERS },
  { agency: COMMITTEE_OFFICE_2018, short: 'vpubnd.2018', period: THEN, posts: OFFICE },
  { agency: CENTRE_2018, short: 'ttpvhcc.2018', period: THEN, posts: CENTRE_POSTS },
  ...DEPARTMENTS_2018.map(
    ({ nn, short, units }): Office => ({
      agency: department2018(nn),
      short: `${short}.2018`,
      period: THEN,
      posts: departmentPosts(units),
      elsewhere: seconded(CENTRE_2018),
    }),
  ),
  ...VERTICALS_2018.map(
    ({ code, short, units }): Office => ({
      agency: code,
      short: `${short}.2018`,
      period: THEN,
      posts: departmentPosts(units),
      elsewhere: seconded(CENTRE_2018),
    }),
  ),
])

/** The short list that the sign-in page shows in demo mode, one for each kind of work. */
export const DEMO_PEOPLE = [
  {
    username: 'tiepnhan.ttpvhcc',
    does: { vi: 'Tiếp nhận hồ sơ tại Trung tâm', en: 'Receives dossiers at the Centre' },
  },
  {
    username: 'traketqua.ttpvhcc',
    does: { vi: 'Trả kết quả tại Trung tâm', en: 'Hands results over at the Centre' },
  },
  {
    username: 'giamdoc.ttpvhcc',
    does: { vi: 'Điều hành Trung tâm, xem báo cáo', en: 'Runs the Centre, reads reports' },
  },
  { username: 'chuyenvien.vpdkdd.snnmt', does: { vi: 'Thụ lý hồ sơ đất đai', en: 'Handles land dossiers' } },
  {
    username: 'truongphong.qlxd.sxd',
    does: { vi: 'Phân công, kiểm tra hồ sơ xây dựng', en: 'Assigns and checks construction dossiers' },
  },
  {
    username: 'giamdoc.sxd',
    does: { vi: 'Ký kết quả của Sở Xây dựng', en: 'Signs for the Department of Construction' },
  },
  {
    username: 'chutich.ubndtinh',
    does: { vi: 'Ký việc thuộc thẩm quyền Chủ tịch UBND tỉnh', en: 'Signs what only the Chairman may sign' },
  },
  {
    username: 'vanthu.snnmt',
    does: { vi: 'Cấp số, đóng dấu, phát hành', en: 'Numbers, seals and issues results' },
  },
  {
    username: 'tiepnhan.viettri',
    does: { vi: 'Tiếp nhận tại phường Việt Trì', en: 'Receives dossiers in Viet Tri ward' },
  },
  {
    username: 'kiemsoat.vpubnd',
    does: { vi: 'Soạn và công bố thủ tục', en: 'Writes and publishes procedures' },
  },
  {
    username: 'quantri.vpubnd',
    does: { vi: 'Quản trị cán bộ, vai trò, lịch', en: 'Administers staff, roles and calendars' },
  },
  {
    username: 'quantri2.vpubnd',
    does: { vi: 'Người thứ hai xác nhận quyền', en: 'The second person who confirms rights' },
  },
] as const
