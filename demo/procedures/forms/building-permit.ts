import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, optional, page } from './words.ts'

const AREA = { range: { least: 0.1, most: 1_000_000 } }
const METRES = { range: { least: -50, most: 500 } }

/** Đơn đề nghị cấp giấy phép xây dựng, Mẫu 01. */
export const buildingPermit: FormDefinition = {
  source: { form: 'Mẫu 01 Phụ lục II', law: 'Nghị định 175/2024/NĐ-CP' },
  title: { vi: 'Đơn đề nghị cấp giấy phép xây dựng', en: 'Application for a building permit' },
  pages: [
    page('work', 'Công trình', 'What is built', [
      choose('case', 'Loại công trình', 'Kind of works', [
        ['house', 'Nhà ở riêng lẻ', 'A house'],
        ['works', 'Công trình khác cấp III, cấp IV', 'Other works of grade III or IV'],
      ]),
      choose('investor_kind', 'Người đề nghị là', 'The applicant is', [
        ['household', 'Chủ hộ', 'A householder'],
        ['investor', 'Chủ đầu tư là tổ chức', 'An organisation'],
      ]),
    ]),
    page('investor', 'Chủ hộ, chủ đầu tư', 'The applicant', [
      ask('household', 'person', 'Chủ hộ', 'The householder', {
        parts: ['name', 'personal_number', 'address', 'phone', 'email'],
        party: 'applicant',
        prefill: 'account',
        when: 'investor_kind = "household"',
      }),
      ask('investor', 'organisation', 'Chủ đầu tư', 'The investor', {
        parts: [
          'name',
          'tax_code',
          'representative',
          'representative_title',
          'representative_number',
          'address',
          'phone',
          'email',
        ],
        party: 'applicant',
        prefill: 'account',
        when: 'investor_kind = "investor"',
      }),
    ]),
    page('land', 'Thông tin khu đất', 'The land', [
      ask('parcel', 'parcel', 'Địa điểm xây dựng', 'The site', {
        parts: ['parcel', 'map', 'area', 'address', 'certificate'],
        optionalParts: ['certificate'],
      }),
      ask('land_paper', 'file', 'Giấy tờ về đất', 'Land paper', {
        ...optional,
        component: '1.013225-TP02',
        ...hint(
          'Không cần nếu thửa đất đã có trong cơ sở dữ liệu đất đai.',
          'Not needed where the land register has the parcel.',
        ),
      }),
    ]),
    page('designer', 'Tổ chức, cá nhân lập thiết kế', 'The designer', [
      choose('designer_kind', 'Lập thiết kế', 'The design is by', [
        ['org', 'Tổ chức', 'An organisation'],
        ['person', 'Cá nhân', 'A person'],
      ]),
      ask('design_org_name', 'organisation-name', 'Tên tổ chức thiết kế', 'Name', {
        when: 'designer_kind = "org"',
      }),
      ask('design_org_code', 'tax-code', 'Mã số doanh nghiệp', 'Enterprise number', {
        when: 'designer_kind = "org"',
      }),
      ask('design_lead_name', 'person-name', 'Chủ nhiệm thiết kế', 'Lead designer', {
        when: 'designer_kind = "org"',
      }),
      ask('design_lead_cert', 'text', 'Mã số chứng chỉ hành nghề của chủ nhiệm', 'Certificate of the lead', {
        when: 'designer_kind = "org"',
        example: 'HAN-00012345',
      }),
      ask('discipline_leads', 'table', 'Chủ trì thiết kế các bộ môn', 'Leads of the disciplines', {
        when: 'designer_kind = "org"',
        ...optional,
        columns: [
          ask('discipline', 'text', 'Bộ môn', 'Discipline', { example: 'Kết cấu' }),
          ask('name', 'person-name', 'Họ và tên', 'Name'),
          ask('cert', 'text', 'Mã số chứng chỉ', 'Certificate'),
        ],
      }),
      ask('designer_name', 'person-name', 'Họ tên người thiết kế', 'Name of the designer', {
        when: 'designer_kind = "person"',
      }),
      ask('designer_cert', 'text', 'Mã số chứng chỉ hành nghề', 'Certificate', {
        when: 'designer_kind = "person"',
      }),
      ask('reviewed', 'yes-no', 'Thiết kế phải thẩm tra', 'The design is reviewed'),
      ask('review_org', 'organisation', 'Tổ chức thẩm tra thiết kế', 'Who reviewed it', {
        parts: ['name', 'tax_code'],
        when: 'reviewed',
      }),
      ask('review_lead', 'person-name', 'Chủ trì thẩm tra', 'Lead of the review', { when: 'reviewed' }),
      ask('review_cert', 'text', 'Mã số chứng chỉ của người chủ trì thẩm tra', 'Certificate', {
        when: 'reviewed',
      }),
    ]),
    page('building', 'Nội dung đề nghị cấp phép', 'What is to be permitted', [
      ask('work_name', 'text', 'Tên công trình', 'Name of the works', { example: 'Nhà ở gia đình' }),
      choose('grade', 'Cấp công trình', 'Grade', [
        ['III', 'Cấp III', 'Grade III'],
        ['IV', 'Cấp IV', 'Grade IV'],
      ]),
      ask('floor1_area', 'number', 'Diện tích xây dựng tầng 1 (m²)', 'Ground floor area (m²)', AREA),
      ask('total_floor_area', 'number', 'Tổng diện tích sàn (m²)', 'Total floor area (m²)', AREA),
      ask(
        'floor_detail',
        'long-text',
        'Diện tích từng tầng (hầm, nổi, lửng, kỹ thuật, tum)',
        'Area of each floor',
        optional,
      ),
      ask('base_level', 'number', 'Cốt xây dựng (m)', 'Base level (m)', METRES),
      ask('setback', 'number', 'Khoảng lùi (m)', 'Setback (m)', { range: { least: 0, most: 500 } }),
      ask('height', 'number', 'Chiều cao công trình (m)', 'Height (m)', { range: { least: 1, most: 500 } }),
      ask('floors', 'number', 'Số tầng', 'Floors', count(1, 100)),
      ask(
        'floors_detail',
        'text',
        'Trong đó: tầng hầm, tầng nổi, tầng lửng, tầng kỹ thuật, tum',
        'Of which: basements, storeys, mezzanines',
        optional,
      ),
      ask(
        'duration',
        'number',
        'Dự kiến thời gian hoàn thành (tháng)',
        'Time to finish (months)',
        count(1, 240),
      ),
    ]),
    page('drawings', 'Bản vẽ và cam kết', 'Drawings', [
      ask('drawings', 'file', 'Bản vẽ thiết kế xây dựng', 'Drawings', {
        component: '1.013225-TP03',
        ...hint(
          'Mặt bằng lô đất và sơ đồ vị trí; mặt bằng các tầng, mặt đứng, mặt cắt; móng và đấu nối hạ tầng.',
          'Site plan; floor plans, elevations, sections; foundations and connections.',
        ),
      }),
      ask('adjoining', 'yes-no', 'Có công trình liền kề', 'There are adjoining buildings'),
      ask(
        'adjoining_pledge',
        'file',
        'Cam kết bảo đảm an toàn công trình liền kề',
        'Undertaking on adjoining works',
        {
          when: 'adjoining',
          component: '1.013225-TP05',
        },
      ),
    ]),
  ],
  requirements: [
    {
      at: 'total_floor_area',
      holds: 'total_floor_area >= floor1_area',
      message: {
        vi: 'Tổng diện tích sàn không thể nhỏ hơn diện tích tầng 1.',
        en: 'The total is not less than the ground floor.',
      },
    },
    {
      at: 'floor1_area',
      holds: 'floor1_area <= parcel.area',
      message: {
        vi: 'Diện tích tầng 1 không thể lớn hơn diện tích thửa đất.',
        en: 'The ground floor is not larger than the parcel.',
      },
    },
  ],
}
