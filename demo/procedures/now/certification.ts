/**
 * Certification and adoption, decided by every commune. Assumptions: papers in brief, everyday words, English names.
 */
import type { ShortProcedure } from '../build.ts'
import { charge, copy, fee, form, ifAny, original, sameDay, showIdentity, workingDays } from '../papers.ts'

const COPY_LAW = [
  ['23/2015/NĐ-CP', 'Nghị định về cấp bản sao từ sổ gốc, chứng thực bản sao, chữ ký và giao dịch'],
] as const
const anybody = ['citizen', 'overseas_vietnamese', 'foreigner'] as const

export const certification: readonly ShortProcedure[] = [
  {
    code: '2.000815',
    name: [
      'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam hoặc nước ngoài cấp hoặc chứng nhận',
      'Certification of copies from originals',
    ],
    field: 'certification',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'A' },
    channels: ['direct', 'online', 'kiosk'],
    immediate: true,
    papers: [
      original('Bản chính giấy tờ, văn bản', 'The original'),
      ifAny('Bản sao cần chứng thực', 'The copy to be certified', { copies: 1 }),
    ],
    fees: [
      charge(
        'CT-BS',
        'Phí chứng thực bản sao từ bản chính',
        'Charge: 2,000 đồng a page, 1,000 from the third page, at most 200,000 a copy',
        2000,
        {
          per: 'page',
          formula: 'min(200000, if pages <= 2 then pages * 2000 else 4000 + (pages - 2) * 1000) * copies',
          legalBasis: '226/2016/TT-BTC',
        },
      ),
    ],
    result: ['KQ.G15.000021', 'Bản sao được chứng thực', 'Certified copy'],
    words: ['sao y bản chính', 'công chứng bản sao', 'photo công chứng', 'chứng thực giấy tờ'],
    life: ['papers'],
    law: COPY_LAW,
    subjects: [...anybody, 'enterprise', 'organisation'],
  },
  {
    code: '2.000884',
    name: ['Chứng thực chữ ký trong giấy tờ, văn bản', 'Certification of a signature'],
    field: 'certification',
    by: 'commune',
    limit: sameDay,
    flow: { pattern: 'A' },
    channels: ['direct'],
    immediate: true,
    papers: [
      original('Giấy tờ, văn bản mà người yêu cầu sẽ ký', 'The paper that will be signed'),
      showIdentity,
    ],
    fees: [
      charge('CT-CK', 'Phí chứng thực chữ ký', 'Charge for certifying a signature', 10000, { per: 'case' }),
    ],
    result: [
      'KQ.G15.000022',
      'Giấy tờ, văn bản được chứng thực chữ ký',
      'Paper with the certified signature',
    ],
    words: ['chứng thực chữ ký', 'xác nhận chữ ký', 'xác nhận sơ yếu lý lịch', 'giấy ủy quyền'],
    life: ['papers', 'work_study'],
    law: COPY_LAW,
    subjects: anybody,
  },
  {
    code: '2.001035',
    name: [
      'Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất và nhà ở',
      'Certification of a transaction on movables, land use rights or a house',
    ],
    field: 'certification',
    by: 'commune',
    limit: workingDays(2),
    flow: { pattern: 'B' },
    channels: ['direct'],
    papers: [
      original('Dự thảo giao dịch', 'Draft of the transaction'),
      original('Giấy chứng nhận quyền sở hữu, quyền sử dụng', 'Certificate of ownership or land use', {
        copies: 1,
      }),
      showIdentity,
    ],
    fees: [
      charge('CT-GD', 'Phí chứng thực giao dịch', 'Charge for certifying a transaction', 50000, {
        per: 'case',
      }),
    ],
    result: ['KQ.G15.000023', 'Giao dịch được chứng thực', 'Certified transaction'],
    words: ['chứng thực hợp đồng', 'hợp đồng mua bán xe', 'hợp đồng tặng cho đất'],
    life: ['land_house', 'vehicle'],
    law: COPY_LAW,
    subjects: [...anybody, 'enterprise'],
  },
  {
    code: '2.001263',
    name: ['Đăng ký việc nuôi con nuôi trong nước', 'Domestic adoption'],
    field: 'adoption',
    by: 'commune',
    limit: { unit: 'calendar_day', quantity: 30 },
    flow: { pattern: 'B' },
    channels: ['direct', 'online'],
    online: 'partial',
    papers: [
      form('Đơn xin nhận con nuôi', 'Application for adoption'),
      original('Giấy khám sức khỏe của người nhận con nuôi', 'Health certificate of the adopter'),
      original(
        'Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, điều kiện kinh tế',
        'Confirmation of family, housing and means',
      ),
      original('Giấy khám sức khỏe của trẻ', 'Health certificate of the child'),
      copy('Hai ảnh toàn thân của trẻ', 'Two photographs of the child', { copies: 2 }),
      showIdentity,
    ],
    fees: [
      fee('NCN', 'Lệ phí đăng ký nuôi con nuôi trong nước', 'Fee for domestic adoption', 400000, {
        legalBasis: '114/2016/NĐ-CP',
      }),
    ],
    result: ['KQ.G15.000002', 'Giấy chứng nhận nuôi con nuôi trong nước', 'Certificate of domestic adoption'],
    words: ['nhận con nuôi', 'xin con nuôi'],
    life: ['birth'],
    law: [['52/2010/QH12', 'Luật Nuôi con nuôi']],
  },
]
