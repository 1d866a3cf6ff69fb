/**
 * Residence, identity, driving licences, records, decided by commune police (in the commune) or the provincial police.
 * Assumptions: the amounts that the record leaves open or that contradict each other, papers in brief, English names.
 */

import type { ShortProcedure } from '../build.ts'
import { charge, copy, fee, form, ifAny, mandate, original, showIdentity, workingDays } from '../papers.ts'

const POLICE = ['G01.44'] as const
const RESIDENCE = [
  ['68/2020/QH14', 'Luật Cư trú'],
  ['53/2025/TT-BCA', 'Thông tư về biểu mẫu trong đăng ký, quản lý cư trú'],
] as const
const DIRECT = ['direct'] as const
const ONLINE = ['online'] as const
const BOTH = ['direct', 'online'] as const
const people = ['citizen', 'overseas_vietnamese'] as const

export const police: readonly ShortProcedure[] = [
  {
    code: '1.004222',
    identity: 'proven',
    name: ['Đăng ký thường trú', 'Permanent residence registration'],
    field: 'residence',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(7),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai thay đổi thông tin cư trú (Mẫu CT01)', 'Change of residence form CT01', 'CT01'),
      copy('Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp', 'Proof of lawful housing', {
        replacedBy: 'CSDL-DD',
      }),
      showIdentity,
    ],
    fees: [
      fee('TT-TT', 'Lệ phí đăng ký thường trú, nộp trực tiếp', 'Fee, direct', 20000, { channels: DIRECT }),
      fee('TT-TX', 'Lệ phí đăng ký thường trú, nộp trực tuyến', 'Fee, online', 10000, { channels: ONLINE }),
    ],
    result: ['KQ.G01.000101', 'Thông báo kết quả đăng ký cư trú', 'Notice of residence registration'],
    words: ['nhập hộ khẩu', 'chuyển hộ khẩu', 'đăng ký thường trú'],
    life: ['home'],
    law: RESIDENCE,
    subjects: people,
  },
  {
    code: '1.004194',
    name: ['Đăng ký tạm trú', 'Temporary residence registration'],
    field: 'residence',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai thay đổi thông tin cư trú (Mẫu CT01)', 'Change of residence form CT01', 'CT01'),
      copy('Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of lawful housing'),
      showIdentity,
    ],
    fees: [
      fee('TA-TT', 'Lệ phí đăng ký tạm trú, nộp trực tiếp', 'Fee, direct', 15000, { channels: DIRECT }),
      fee('TA-TX', 'Lệ phí đăng ký tạm trú, nộp trực tuyến', 'Fee, online', 7000, { channels: ONLINE }),
    ],
    result: ['KQ.G01.000101', 'Thông báo kết quả đăng ký cư trú', 'Notice of residence registration'],
    words: ['tạm trú', 'thuê trọ', 'giấy tạm trú'],
    life: ['home'],
    law: RESIDENCE,
    subjects: people,
  },
  {
    code: '1.010038',
    name: ['Tách hộ', 'Splitting a household'],
    field: 'residence',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(5),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai thay đổi thông tin cư trú (Mẫu CT01)', 'Change of residence form CT01', 'CT01'),
      ifAny('Ý kiến đồng ý của chủ hộ', 'Consent of the head of household'),
    ],
    fees: [
      fee('TH-TT', 'Lệ phí tách hộ, nộp trực tiếp', 'Fee, direct', 10000, { channels: DIRECT }),
      fee('TH-TX', 'Lệ phí tách hộ, nộp trực tuyến', 'Fee, online', 5000, { channels: ONLINE }),
    ],
    result: ['KQ.G01.000101', 'Thông báo kết quả đăng ký cư trú', 'Notice of residence registration'],
    words: ['tách hộ khẩu', 'tách khẩu'],
    life: ['home', 'marriage'],
    law: RESIDENCE,
  },
  {
    code: '1.003197',
    name: ['Xóa đăng ký thường trú', 'Deletion of a permanent residence'],
    field: 'residence',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(5),
    flow: { pattern: 'B' },
    papers: [
      form('Tờ khai thay đổi thông tin cư trú (Mẫu CT01)', 'Change of residence form CT01', 'CT01'),
      copy('Giấy tờ chứng minh thuộc trường hợp xóa đăng ký', 'Proof of the ground for deletion'),
    ],
    result: ['KQ.G01.000103', 'Thông báo xóa đăng ký thường trú', 'Notice of deletion'],
    words: ['cắt khẩu', 'xóa hộ khẩu'],
    life: ['home', 'death'],
    law: RESIDENCE,
  },
  {
    code: '1.014061',
    name: [
      'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên (thực hiện tại cấp xã)',
      'Identity card for a person of 14 or more (at the commune)',
    ],
    field: 'identity',
    by: 'commune',
    channels: BOTH,
    online: 'partial',
    nonBoundary: 'nation',
    limit: workingDays(7),
    flow: { pattern: 'H', system: 'ministry' },
    papers: [form('Phiếu thu nhận thông tin căn cước', 'Identity data form', 'CC01'), showIdentity],
    result: ['KQ.G01.000102', 'Thẻ căn cước', 'Identity card'],
    words: ['làm căn cước', 'làm thẻ căn cước', 'căn cước công dân', 'chứng minh nhân dân'],
    life: ['papers'],
    law: [['26/2023/QH15', 'Luật Căn cước']],
  },
  {
    code: '1.001456',
    name: ['Cấp hộ chiếu phổ thông ở trong nước', 'Ordinary passport'],
    field: 'exit',
    by: POLICE,
    channels: BOTH,
    nonBoundary: 'nation',
    limit: workingDays(8),
    flow: { pattern: 'H', system: 'ministry' },
    cases: [
      ['new', 'Cấp mới', 'New'],
      ['lost', 'Cấp lại do mất, hỏng', 'Lost or damaged'],
    ],
    papers: [
      form('Tờ khai đề nghị cấp hộ chiếu (TK01)', 'Passport application TK01', 'TK01'),
      copy('Hai ảnh chân dung', 'Two photographs', { copies: 2 }),
      ifAny('Đơn báo mất hộ chiếu', 'Report of the loss', { case: 'lost' }),
      showIdentity,
    ],
    fees: [
      fee('HC', 'Lệ phí cấp hộ chiếu', 'Passport fee', 200000, { case: 'new' }),
      fee('HC', 'Lệ phí cấp lại hộ chiếu bị mất, hỏng', 'Fee, lost or damaged', 400000, { case: 'lost' }),
    ],
    result: ['KQ.G01.000110', 'Hộ chiếu phổ thông', 'Ordinary passport'],
    words: ['làm hộ chiếu', 'passport', 'mất hộ chiếu'],
    life: ['papers'],
    law: [['49/2019/QH14', 'Luật Xuất cảnh, nhập cảnh của công dân Việt Nam']],
  },
  {
    code: '3.000333',
    identity: 'proven',
    name: ['Cấp Phiếu lý lịch tư pháp', 'Criminal record certificate'],
    field: 'record',
    by: POLICE,
    limit: { unit: 'calendar_day', quantity: 10 },
    flow: { pattern: 'H', system: 'criminal_record' },
    cases: [
      ['no1', 'Phiếu số 1', 'Certificate No. 1'],
      ['no2', 'Phiếu số 2', 'Certificate No. 2'],
    ],
    papers: [
      form('Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp', 'Application form', '04/2025/LLTP'),
      copy('Thẻ căn cước hoặc hộ chiếu', 'Identity card or passport', { replacedBy: 'CSDL-DC' }),
      ifAny('Văn bản ủy quyền (không áp dụng với Phiếu số 2)', 'Mandate (not for certificate No. 2)', {
        case: 'no1',
      }),
      ifAny('Giấy tờ chứng minh được miễn, giảm phí', 'Proof of who pays half or nothing'),
    ],
    fees: [
      charge('LLTP', 'Phí cung cấp thông tin lý lịch tư pháp', 'Charge', 200000, {
        per: 'case',
        formula: 'if fee_group = "free" then 0 else if fee_group = "half" then 100000 else 200000',
        note: '200.000 đồng; có đối tượng 100.000 đồng hoặc được miễn',
        legalBasis: '244/2016/TT-BTC',
      }),
    ],
    pricedBy: { fee_group: 'string' },
    result: [
      ['KQ.G01.000121', 'Phiếu lý lịch tư pháp số 1', 'Certificate No. 1'],
      ['KQ.G01.000122', 'Phiếu lý lịch tư pháp số 2', 'Certificate No. 2'],
    ],
    words: ['lý lịch tư pháp', 'giấy không tiền án', 'xác nhận không tiền án tiền sự'],
    life: ['work_study', 'papers'],
    law: [
      ['28/2009/QH12', 'Luật Lý lịch tư pháp'],
      ['216/2026/NĐ-CP', 'Nghị định quy định chi tiết Luật Lý lịch tư pháp'],
    ],
    subjects: ['citizen', 'overseas_vietnamese', 'foreigner', 'organisation'],
  },
  {
    code: '3.000347',
    identity: 'proven',
    name: ['Đổi giấy phép lái xe', 'Exchange of a driving licence'],
    field: 'driving',
    by: POLICE,
    nonBoundary: 'nation',
    limit: workingDays(5),
    flow: { pattern: 'H', system: 'ministry' },
    papers: [
      form('Đơn đề nghị đổi, cấp lại giấy phép lái xe (Phụ lục XII)', 'Application, Annex XII', 'PL12'),
      original(
        'Giấy khám sức khỏe của người lái xe (trừ hạng A1, A, B1)',
        'Driver’s health certificate (not for A1, A, B1)',
        { replacedBy: 'CSDL-GKSK', required: false },
      ),
      showIdentity,
    ],
    fees: [fee('GPLX', 'Lệ phí cấp giấy phép lái xe', 'Licence fee', 135000, { due: 'filing' })],
    result: ['KQ.G01.000185', 'Giấy phép lái xe', 'Driving licence'],
    words: ['đổi bằng lái', 'đổi bằng lái xe', 'bằng lái hết hạn', 'gia hạn bằng lái'],
    life: ['vehicle'],
    law: [
      ['36/2024/QH15', 'Luật Trật tự, an toàn giao thông đường bộ'],
      ['12/2025/TT-BCA', 'Thông tư về sát hạch, cấp giấy phép lái xe'],
    ],
    subjects: ['citizen', 'foreigner'],
  },
  {
    code: '3.000348',
    name: ['Cấp lại giấy phép lái xe', 'Re-issue of a driving licence'],
    field: 'driving',
    by: POLICE,
    nonBoundary: 'nation',
    limit: workingDays(5),
    flow: { pattern: 'H', system: 'ministry' },
    papers: [
      form('Đơn đề nghị đổi, cấp lại giấy phép lái xe (Phụ lục XII)', 'Application, Annex XII', 'PL12'),
      ifAny('Giấy khám sức khỏe của người lái xe', 'Driver’s health certificate', {
        replacedBy: 'CSDL-GKSK',
      }),
      showIdentity,
    ],
    fees: [fee('GPLX', 'Lệ phí cấp giấy phép lái xe', 'Licence fee', 135000)],
    result: ['KQ.G01.000185', 'Giấy phép lái xe', 'Driving licence'],
    words: ['mất bằng lái', 'làm lại bằng lái xe'],
    life: ['vehicle'],
    law: [['12/2025/TT-BCA', 'Thông tư về sát hạch, cấp giấy phép lái xe']],
    related: ['3.000347'],
  },
  {
    code: '2.001478',
    name: ['Cấp Giấy chứng nhận đủ điều kiện về an ninh, trật tự', 'Certificate of security and order'],
    field: 'order',
    by: POLICE,
    limit: workingDays(5),
    flow: { pattern: 'F', inspection: 1.5 },
    papers: [
      form('Văn bản đề nghị cấp Giấy chứng nhận', 'Application'),
      copy('Giấy chứng nhận đăng ký doanh nghiệp hoặc hộ kinh doanh', 'Business registration certificate', {
        replacedBy: 'CSDL-DN',
      }),
      copy('Giấy tờ về phòng cháy và chữa cháy', 'Fire safety papers'),
      original(
        'Bản khai lý lịch của người chịu trách nhiệm về an ninh, trật tự',
        'Personal statement of the responsible person',
      ),
    ],
    fees: [charge('ANTT', 'Phí thẩm định điều kiện về an ninh, trật tự', 'Appraisal charge', 300000)],
    result: [
      'KQ.G01.000130',
      'Giấy chứng nhận đủ điều kiện về an ninh, trật tự',
      'Certificate of security and order',
    ],
    words: ['giấy an ninh trật tự', 'mở nhà nghỉ', 'mở tiệm cầm đồ', 'mở karaoke'],
    life: ['business'],
    law: [['96/2016/NĐ-CP', 'Nghị định về điều kiện an ninh, trật tự đối với một số ngành, nghề kinh doanh']],
    subjects: ['enterprise', 'cooperative', 'citizen'],
  },
  {
    code: '2.001410',
    number: 2,
    name: ['Đăng ký lại mẫu con dấu', 'Renewed registration of a seal'],
    field: 'order',
    by: POLICE,
    limit: workingDays(3),
    flow: { pattern: 'C' },
    papers: [form('Văn bản đề nghị đăng ký lại mẫu con dấu', 'Application'), mandate],
    result: ['KQ.G01.000140', 'Giấy chứng nhận đăng ký mẫu con dấu', 'Certificate of registration of a seal'],
    words: ['khắc dấu', 'con dấu', 'đăng ký con dấu'],
    life: ['business'],
    law: [['99/2016/NĐ-CP', 'Nghị định về quản lý và sử dụng con dấu']],
    subjects: ['organisation'],
  },
]
