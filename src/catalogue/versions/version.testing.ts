/** A small sound version for the tests of this room. */
import { randomUUID } from 'node:crypto'
import type { Agency } from '../../agencies/index.ts'
import { communeFlow } from '../../workflow/index.ts'
import type { CatalogueDirectory } from '../check/agencies.ts'
import type { ProcedureVersion } from '../model.ts'

const ward: Agency = {
  code: 'H44.100',
  name: { vi: 'UBND phường Việt Trì', en: 'Viet Tri ward' },
  kind: 'commune',
  validFrom: '2025-07-01',
}
const district: Agency = {
  code: '000.00.31.H44',
  name: { vi: 'UBND thành phố Việt Trì', en: 'Viet Tri city' },
  kind: 'district',
  validFrom: '2018-01-01',
  validTo: '2025-06-30',
  successors: ['H44.100'],
}

export const testDirectory: CatalogueDirectory = {
  agencies: [ward, district],
  hasRole: ({ agency, role }) => agency === 'H44.100' && role !== 'province_leader',
}

const text = (vi: string, en: string) => ({ vi, en })

export function testVersion(changes: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    id: randomUUID(),
    procedure: '1.001193',
    number: 1,
    validFrom: '2026-01-01',
    name: text('Đăng ký khai sinh', 'Birth registration'),
    field: { code: 'G15-HT', name: text('Hộ tịch', 'Civil status') },
    level: ['commune'],
    keywords: ['làm giấy khai sinh'],
    decision: { number: '163/QĐ-UBND', date: '2025-12-20', issuer: 'UBND tỉnh' },
    order: [text('Nộp hồ sơ.', 'Hand the dossier in.')],
    channels: ['direct', 'online'],
    onlineService: 'full',
    timeLimits: [{ channels: ['direct', 'online'], limit: { quantity: 3, unit: 'working_day' } }],
    counting: 'moment',
    fees: [{ code: 'LP', kind: 'fee', name: text('Lệ phí', 'Fee'), channels: ['direct'], amount: 20_000 }],
    components: [
      {
        code: 'TP01',
        name: text('Tờ khai', 'Form'),
        originals: 1,
        copies: 0,
        group: 'submit',
        required: true,
      },
    ],
    dossierSets: 1,
    cases: [],
    subjects: ['citizen'],
    competent: { kinds: ['commune'], agencies: [] },
    coordinating: [],
    results: [{ code: 'KQ.G15.000031', name: text('Giấy khai sinh', 'Birth certificate') }],
    legalBases: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    related: [],
    nonBoundary: 'province',
    lifeEvents: ['birth'],
    flow: communeFlow({ id: 'khai_sinh', name: text('Khai sinh', 'Birth'), limit: 2.5 }),
    ...changes,
  }
}
