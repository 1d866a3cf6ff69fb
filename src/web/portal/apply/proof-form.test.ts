import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../test/documents/poppler.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import { PROOF_FORM, type ProofData } from './proof-form.ts'

const FILED: ProofData = {
  site: 'Tỉnh Phú Thọ',
  agency: 'Trung tâm Phục vụ hành chính công',
  reference: 'TT-261129-0001',
  procedure: 'Thành lập công ty trách nhiệm hữu hạn hai thành viên',
  procedureCode: '2.001199',
  competent: 'Sở Tài chính',
  applicant: 'Nguyễn Thị Hoa',
  owner: '',
  filedAt: '08:30 29/11/2026',
  agreements: [],
  papers: [],
  fees: [],
  owed: '',
  contentHash: 'a'.repeat(64),
  secret: 'ABC234',
  link: 'https://example.vn/t/1',
}

async function textOf(data: ProofData): Promise<string> {
  return linesOf(await renderPdf(PROOF_FORM, data))
}

describe('the proof of filing', () => {
  it('says of everybody else who must agree whether they have, and has no such table where nobody must', async () => {
    const agreements = [
      { name: 'Trần Văn Bình', role: 'Thành viên công ty', standing: 'Đã đồng ý' },
      { name: 'Lê Thị Cúc', role: 'Thành viên công ty', standing: 'Chưa trả lời' },
    ]
    const told = await textOf({ ...FILED, agreements })
    expect(told).toMatch(/Trần Văn Bình +Thành viên công ty +Đã đồng ý/)
    expect(told).toMatch(/Lê Thị Cúc +Thành viên công ty +Chưa trả lời/)
    expect(await textOf(FILED)).not.toContain('phải đồng ý')
  })
  it('says of each fee how it stands, what is due at once, and nothing where nothing is asked', async () => {
    const fees = [{ name: 'Lệ phí cấp giấy phép lái xe', standing: '135.000 đồng, chưa nộp' }]
    const told = await textOf({ ...FILED, fees, owed: '135.000 đồng' })
    expect(told).toMatch(/Lệ phí cấp giấy phép lái xe +135\.000 đồng, chưa nộp/)
    expect(told).toContain('Phải nộp khi nộp hồ sơ: 135.000 đồng')
    expect(await textOf({ ...FILED, fees })).not.toContain('Phải nộp khi nộp hồ sơ')
    expect(await textOf(FILED)).not.toContain('Khoản thu')
  })
})
