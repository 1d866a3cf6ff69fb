/**
 * Civil status, certification and adoption, decided by every commune. Assumptions: fees set by the province
 * (Hội đồng nhân dân), papers and limits that the published record leaves open, everyday words, English names.
 */

import type { ShortProcedure } from '../build.ts'
import { copy, fee, form, ifAny, mandate, original, sameDay, showIdentity, workingDays } from '../papers.ts'

const CIVIL_LAW = [
  ['60/2014/QH13', 'Luật Hộ tịch'],
  ['123/2015/NĐ-CP', 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch'],
] as const
const ALL_CHANNELS = ['direct', 'online', 'post', 'kiosk'] as const
/** Copies that are asked for with a registration cost what they cost alone. */
const copiesOfExtract = fee('TL-HT', 'Lệ phí cấp bản sao trích lục hộ tịch', 'Fee per copy', 8000, {
  per: 'copy',
  formula: '8000 * copies',
  due: 'request',
  legalBasis: '281/2016/TT-BTC',
})
const anybody = ['citizen', 'overseas_vietnamese', 'foreigner'] as const

export const civilStatus: readonly ShortProcedure[] = [
  {
    code: '1.001193',
    name: ['Đăng ký khai sinh', 'Birth registration'],
    field: 'civil',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'I', system: 'civil_status' },
    channels: ALL_CHANNELS,
    immediate: true,
    papers: [
      form('Tờ khai đăng ký khai sinh', 'Birth registration form', 'TK-KS'),
      original(
        'Giấy chứng sinh hoặc văn bản của người làm chứng',
        'Birth notice of the hospital, or statement of witnesses',
        { replacedBy: 'CSDL-GCS' },
      ),
      ifAny('Biên bản về việc trẻ bị bỏ rơi', 'Minutes of the finding of an abandoned child', {
        case: 'abandoned',
      }),
      ifAny('Văn bản xác nhận của cơ sở y tế về việc mang thai hộ', 'Hospital’s certificate of surrogacy', {
        case: 'surrogacy',
      }),
      mandate,
      showIdentity,
    ],
    cases: [
      ['ordinary', 'Trẻ có cha, mẹ', 'Child with known parents'],
      ['late', 'Đăng ký quá 60 ngày kể từ ngày sinh', 'Registered later than 60 days after the birth'],
      ['abandoned', 'Trẻ bị bỏ rơi', 'Abandoned child'],
      ['surrogacy', 'Trẻ sinh ra do mang thai hộ', 'Child born by surrogacy'],
    ],
    fees: [
      fee('KS-QH', 'Lệ phí đăng ký khai sinh không đúng hạn', 'Fee for late registration', 8000, {
        case: 'late',
        note: 'Đăng ký sau 60 ngày kể từ ngày sinh; đúng hạn được miễn.',
      }),
      copiesOfExtract,
    ],
    result: ['KQ.G15.000031', 'Giấy khai sinh', 'Birth certificate'],
    words: ['làm giấy khai sinh', 'khai sinh cho con', 'sinh con', 'khai sinh muộn'],
    life: ['birth'],
    law: CIVIL_LAW,
    subjects: anybody,
  },
  {
    code: '1.000894',
    name: ['Đăng ký kết hôn', 'Marriage registration'],
    field: 'civil',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'A' },
    channels: ['direct', 'online'],
    online: 'partial',
    immediate: true,
    papers: [
      form('Tờ khai đăng ký kết hôn', 'Marriage registration form', 'TK-KH'),
      ifAny('Trích lục ghi chú ly hôn, hủy kết hôn ở nước ngoài', 'Extract of a divorce or annulment abroad'),
      showIdentity,
    ],
    fees: [copiesOfExtract],
    result: ['KQ.G15.000032', 'Giấy chứng nhận kết hôn', 'Marriage certificate'],
    words: ['đăng ký kết hôn', 'cưới', 'lấy vợ', 'lấy chồng', 'giấy hôn thú'],
    life: ['marriage'],
    law: CIVIL_LAW,
    conditions: [
      'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; hai bên tự nguyện và cùng có mặt khi ký.',
      'The man is at least 20, the woman at least 18; both come of their own will and sign in person.',
    ],
  },
  {
    code: '1.000656',
    name: ['Đăng ký khai tử', 'Death registration'],
    field: 'civil',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'A' },
    immediate: true,
    papers: [
      form('Tờ khai đăng ký khai tử', 'Death registration form', 'TK-KT'),
      original('Giấy báo tử hoặc giấy tờ thay thế', 'Death notice or a paper in its place', {
        replacedBy: 'CSDL-GBT',
      }),
      mandate,
      showIdentity,
    ],
    result: ['KQ.G15.000034', 'Trích lục khai tử', 'Extract of the death register'],
    words: ['khai tử', 'giấy chứng tử', 'người nhà mất'],
    life: ['death'],
    law: CIVIL_LAW,
    subjects: anybody,
  },
  {
    code: '1.004873',
    name: ['Cấp Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'],
    field: 'civil',
    by: 'commune',
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [
      form(
        'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
        'Application for a certificate of marital status',
      ),
      ifAny(
        'Giấy xác nhận tình trạng hôn nhân đã cấp',
        'The certificate issued before, where a new one is asked for',
      ),
      showIdentity,
    ],
    fees: [
      fee('XN-HN', 'Lệ phí cấp Giấy xác nhận tình trạng hôn nhân', 'Fee for the certificate', 8000, {
        legalBasis: 'Nghị quyết của HĐND tỉnh',
      }),
    ],
    result: ['KQ.G15.000038', 'Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'],
    words: ['giấy độc thân', 'xác nhận độc thân', 'tình trạng hôn nhân'],
    life: ['marriage', 'land_house'],
    law: CIVIL_LAW,
  },
  {
    code: '2.000635',
    name: [
      'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
      'Copies of civil status extracts and birth certificates',
    ],
    field: 'civil',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'A' },
    channels: ALL_CHANNELS,
    immediate: true,
    nonBoundary: 'nation',
    papers: [
      form('Tờ khai cấp bản sao trích lục hộ tịch', 'Application for copies of an extract'),
      showIdentity,
    ],
    fees: [
      fee('TL-HT', 'Lệ phí cấp bản sao trích lục hộ tịch', 'Fee per copy', 8000, {
        per: 'copy',
        formula: '8000 * copies',
        legalBasis: '281/2016/TT-BTC',
      }),
    ],
    result: ['KQ.G15.000342', 'Bản sao Trích lục hộ tịch', 'Copy of the extract'],
    words: ['trích lục khai sinh', 'sao giấy khai sinh', 'bản sao khai sinh'],
    life: ['papers', 'birth'],
    law: CIVIL_LAW,
    subjects: anybody,
  },
  {
    code: '1.004884',
    name: ['Đăng ký lại khai sinh', 'Renewed birth registration'],
    field: 'civil',
    by: 'commune',
    limit: workingDays(5),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai đăng ký lại khai sinh', 'Application for renewed registration'),
      copy(
        'Bản sao hồ sơ, giấy tờ cá nhân có thông tin khai sinh',
        'Copies of personal papers that show the facts of birth',
      ),
      showIdentity,
    ],
    fees: [fee('KS-L', 'Lệ phí đăng ký lại khai sinh', 'Fee', 8000)],
    result: ['KQ.G15.000031', 'Giấy khai sinh', 'Birth certificate'],
    words: ['làm lại giấy khai sinh', 'mất giấy khai sinh'],
    life: ['papers'],
    law: CIVIL_LAW,
    related: ['1.001193'],
  },
  {
    code: '1.001022',
    name: ['Đăng ký nhận cha, mẹ, con', 'Recognition of a father, mother or child'],
    field: 'civil',
    by: 'commune',
    limit: [
      { case: 'plain', limit: workingDays(3) },
      {
        case: 'verify',
        limit: workingDays(8),
        text: '03 ngày làm việc và không quá 05 ngày làm việc xác minh',
      },
    ],
    flow: { pattern: 'B' },
    cases: [
      ['plain', 'Không phải xác minh', 'No verification needed'],
      ['verify', 'Phải xác minh', 'Verification needed'],
    ],
    papers: [
      form('Tờ khai đăng ký nhận cha, mẹ, con', 'Recognition form'),
      original(
        'Chứng cứ chứng minh quan hệ cha, mẹ, con',
        'Evidence of parentage (DNA test or sworn statement with two witnesses)',
      ),
      showIdentity,
    ],
    fees: [fee('NCC', 'Lệ phí đăng ký nhận cha, mẹ, con', 'Fee', 15000)],
    result: ['KQ.G15.000033', 'Trích lục đăng ký nhận cha, mẹ, con', 'Extract of the recognition'],
    words: ['nhận con', 'nhận cha', 'xét nghiệm ADN nhận con'],
    life: ['birth'],
    law: CIVIL_LAW,
  },
  {
    code: '1.004859',
    name: [
      'Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
      'Changing, correcting or completing civil status data',
    ],
    field: 'civil',
    by: 'commune',
    limit: [
      { case: 'change', limit: workingDays(3) },
      { case: 'complete', limit: sameDay },
    ],
    flow: { pattern: 'B' },
    cases: [
      ['change', 'Thay đổi, cải chính, xác định lại dân tộc', 'Change, correction, ethnicity'],
      ['complete', 'Bổ sung thông tin', 'Completion'],
    ],
    papers: [
      form('Tờ khai đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch', 'Application form'),
      original('Giấy tờ làm căn cứ thay đổi, cải chính', 'Papers that prove the change'),
      showIdentity,
    ],
    fees: [fee('CC-HT', 'Lệ phí thay đổi, cải chính hộ tịch', 'Fee', 15000)],
    result: ['KQ.G15.000037', 'Trích lục thay đổi, cải chính hộ tịch', 'Extract of the change'],
    words: ['đổi tên', 'sửa tên đệm', 'sai ngày sinh trong giấy khai sinh', 'cải chính hộ tịch'],
    life: ['papers'],
    law: CIVIL_LAW,
  },
  {
    code: '1.004837',
    name: ['Đăng ký giám hộ', 'Registration of guardianship'],
    field: 'civil',
    by: 'commune',
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai đăng ký giám hộ', 'Guardianship form'),
      original(
        'Văn bản cử người giám hộ hoặc giấy tờ chứng minh điều kiện giám hộ đương nhiên',
        'Appointment of the guardian, or proof of guardianship by law',
      ),
      showIdentity,
    ],
    result: ['KQ.G15.000035', 'Trích lục đăng ký giám hộ', 'Extract of the guardianship'],
    words: ['người giám hộ', 'giám hộ cho cháu'],
    life: ['health_welfare'],
    law: CIVIL_LAW,
  },
  {
    code: '2.000986',
    name: [
      'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
      'Birth bundle: birth registration, residence, health insurance card and identity card for a child under six',
    ],
    field: 'civil',
    by: 'commune',
    from: '2026-09-01',
    decision: ['1744/QĐ-UBND', '2026-08-21', 'UBND tỉnh Phú Thọ'],
    limit: workingDays(8),
    flow: { pattern: 'birth', police: 'G01.44', insurance: 'G12.34.44' },
    channels: ['direct', 'online'],
    coordinating: ['G01.44', 'G12.34.44'],
    supplementDays: 7,
    papers: [
      form('Tờ khai điện tử liên thông', 'Joint e-form', 'TK-LT'),
      original('Giấy chứng sinh', 'Birth notice of the hospital', { replacedBy: 'CSDL-GCS' }),
      showIdentity,
    ],
    result: [
      ['KQ.G15.000031', 'Giấy khai sinh', 'Birth certificate'],
      ['KQ.G01.000101', 'Thông báo kết quả đăng ký thường trú', 'Notice of residence registration'],
      ['KQ.G12.000201', 'Thẻ bảo hiểm y tế', 'Health insurance card'],
      ['KQ.G01.000102', 'Thẻ căn cước', 'Identity card'],
    ],
    words: ['khai sinh nhập khẩu bảo hiểm y tế', 'thẻ bảo hiểm y tế cho trẻ sơ sinh', 'liên thông khai sinh'],
    life: ['birth'],
    law: [...CIVIL_LAW, ['63/2024/NĐ-CP', 'Nghị định về liên thông điện tử hai nhóm thủ tục hành chính']],
    related: ['1.001193', '1.004222'],
  },
]
