import { describe, expect, it } from 'vitest'
import type { ActiveGrant, Actor } from '../model.ts'
import { directory } from '../province.testing.ts'
import { whyNot } from './why-not.ts'

function staff(...grants: ActiveGrant[]): Actor {
  return { kind: 'staff', id: 's', grants }
}

describe('Vì sao tôi không làm được', () => {
  it('names the roles that may, to somebody who holds none of them', () => {
    const reason = whyNot(
      staff({ role: 'case_officer', agency: 'H44.05' }),
      'dossier.issue',
      { agency: 'H44.05' },
      directory,
    )
    expect(reason?.vi).toBe(
      'Việc vào sổ, đóng dấu và phát hành kết quả dành cho vai trò: Văn thư. Bạn hiện không giữ vai trò nào trong số đó. Hãy nhờ người giữ vai trò này, hoặc đề nghị quản trị hệ thống giao vai trò.',
    )
    expect(reason?.en).toContain('takes one of these roles: Clerk.')
  })

  it('names both places to somebody whose role is elsewhere', () => {
    const clerk = staff({ role: 'clerk', agency: 'H44.101' })
    expect(whyNot(clerk, 'dossier.issue', { agency: 'H44.05' }, directory)?.vi).toBe(
      'Bạn được vào sổ, đóng dấu và phát hành kết quả tại UBND phường Việt Trì, nhưng việc này thuộc Sở Xây dựng. Hãy chuyển cho nơi đó, hoặc đề nghị được ủy quyền.',
    )
  })

  it('names the unit to somebody of another unit', () => {
    const officer = staff({ role: 'case_officer', agency: 'H44.05', unit: 'QH' })
    expect(whyNot(officer, 'dossier.process', { agency: 'H44.05', unit: 'VT' }, directory)?.en).toBe(
      'You may handle dossiers at Planning Unit - Department of Construction, but this belongs to Transport Unit - Department of Construction. Pass it on to them, or ask for a delegation.',
    )
  })

  it('counts the places when there are many', () => {
    const many = staff(
      ...['H44.05', 'H44.101', 'H44.02'].map((agency) => ({ role: 'clerk' as const, agency })),
    )
    expect(whyNot(many, 'dossier.issue', { agency: 'H44.01' }, directory)?.vi).toContain(' và 1 nơi khác,')
  })

  it('tells software which scope or agency it lacks', () => {
    const client: Actor = { kind: 'client', id: 'c', scopes: ['procedures.read'], agencies: ['H44.05'] }
    expect(whyNot(client, 'dossier.receive', { agency: 'H44.05' }, directory)?.vi).toBe(
      'Mã truy cập này thiếu phạm vi dossiers.intake (nộp hồ sơ). Hãy đề nghị quản trị hệ thống cấp mã có phạm vi đó.',
    )
    const other: Actor = { ...client, scopes: ['dossiers.read'] }
    expect(whyNot(other, 'dossier.read', { agency: 'H44.101' }, directory)?.en).toContain('Việt Trì Ward')
  })

  it('says nothing to somebody who may', () => {
    const clerk = staff({ role: 'clerk', agency: 'H44.05' })
    expect(whyNot(clerk, 'dossier.issue', { agency: 'H44.05' }, directory)).toBeUndefined()
  })
})
