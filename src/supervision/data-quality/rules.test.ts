import { expect, it } from 'vitest'
import type { Applicant, Dossier, Parties, Party } from '../../dossiers/index.ts'
import { type DataKind, indicationWords } from '../indications/kinds.ts'
import { DATA_RULES, type DataCase, findDataFaults } from './rules.ts'

const NOW = Date.UTC(2026, 10, 29)
const FILED = NOW - 86_400_000
const good: Party = {
  ...{ kind: 'citizen', name: 'Nguyễn Thị Ánh Tuyết', idNumber: '025190000001', birthDate: '1990-03-02' },
  ...{ phone: '0912345678', email: 'tuyet@example.vn' },
}
const state = {
  ...{ id: 'd1', receivingAgency: 'H44.100', competentAgency: 'H44.45', submittedAt: FILED },
  papers: [{ component: 'a', name: 'Đơn', originals: 1, copies: 0 }],
} as unknown as Dossier

/** A dossier without a fault, with something else in it. */
function dossier({
  applicant = {},
  owner,
  peers = [],
  ...changed
}: {
  applicant?: Partial<Record<keyof Party, string | undefined>>
  owner?: Partial<Party>
  peers?: readonly Applicant[]
} & Partial<Dossier>): DataCase {
  const given = Object.entries({ ...good, ...applicant }).filter(([, value]) => value !== undefined)
  const parties = {
    applicant: Object.fromEntries(given),
    ...(owner === undefined ? {} : { owner: { kind: 'citizen', name: 'Trần Văn Chủ', ...owner } }),
  } as unknown as Parties
  return { id: 'd1', state: { ...state, ...changed }, parties, peers, now: NOW }
}

const peer = (changed: Partial<Applicant>): Applicant => ({
  ...{ dossier: 'd2', name: 'NGUYEN THI ANH TUYET', number: '025190000001', born: '1990-03-02' },
  ...changed,
})
const result = { decision: 'granted', issuedAt: NOW, files: [] } as const

const FILE = { sha256: 'ab'.repeat(32), name: 'don.pdf', type: 'application/pdf', size: 9 }

/** Of each kind what shows it; everything here is planted in a dossier without a fault. */
const PLANTED = {
  no_contact: [dossier({ applicant: { phone: undefined, email: undefined } })],
  odd_contact: [
    dossier({ applicant: { phone: '12' } }),
    dossier({ owner: { idNumber: '025190000001', email: 'a@' } }),
  ],
  no_number: [dossier({ applicant: { idNumber: undefined } }), dossier({ owner: {} })],
  number_contradicts: [
    dossier({ applicant: { birthDate: '1991-03-02' } }),
    dossier({ applicant: { idNumber: '12345', birthDate: undefined } }),
    dossier({ applicant: { idNumber: '999190000001' } }),
    dossier({ applicant: { kind: 'enterprise', idNumber: '2600000000', birthDate: undefined } }),
  ],
  odd_name: [
    dossier({ applicant: { name: 'Nguyễn Thị 4nh' } }),
    // A Cyrillic а among Latin letters.
    dossier({ applicant: { name: 'Nguyễn Vаn Tuyết' } }),
    dossier({ owner: { idNumber: '025190000001', name: 'Trần <Chủ>' } }),
  ],
  two_names: [dossier({ peers: [peer({ name: 'Lê Văn Khác' })] })],
  two_numbers: [dossier({ peers: [peer({ number: '025190000010' })] })],
  paper_without_file: [
    dossier({
      papers: [
        { component: 'a', name: 'Đơn', originals: 0, copies: 0, electronic: true, files: [FILE] },
        { component: 'b', name: 'Bản vẽ', originals: 0, copies: 0, electronic: true },
      ],
    }),
  ],
  result_without_number: [dossier({ result, endedAt: NOW })],
} satisfies Record<DataKind, DataCase[]>

it('each kind is found where it was planted, and nothing beside it', () => {
  for (const [kind, cases] of Object.entries(PLANTED))
    for (const one of cases)
      expect(
        findDataFaults(one).map((fault) => fault.kind),
        kind,
      ).toEqual([kind])
})

it('a dossier without a fault shows nothing, nor what only looks like one', () => {
  for (const fine of [
    dossier({}),
    // Whoever sent it keeps its files.
    dossier({ papers: [{ component: 'a', name: 'Đơn', originals: 0, copies: 0, electronic: true }] }),
    // Ended: nobody is told any more.
    dossier({ applicant: { phone: undefined, email: undefined }, endedAt: NOW }),
    dossier({ applicant: { email: undefined } }),
    dossier({ applicant: { name: 'H’Hen Niê' } }),
    dossier({ applicant: { name: 'Anne-Marie O’Brien' } }),
    // The same person again, itself, an exchanged card, and a namesake born on another day.
    dossier({ peers: [peer({}), peer({ dossier: 'd1', name: 'X' }), peer({ number: '131234567' })] }),
    dossier({ peers: [peer({ number: '025190000010', born: '1988-01-01' })] }),
    dossier({ result: { ...result, number: '12/GP' }, endedAt: NOW }),
  ])
    expect(findDataFaults(fine)).toEqual([])
})

it('names who mends it: the desk that received it, or the agency that decides', () => {
  expect(findDataFaults(dossier({ result, endedAt: NOW }))).toEqual([
    { kind: 'result_without_number', at: NOW, agency: 'H44.45' },
  ])
  expect(findDataFaults(dossier({ applicant: { idNumber: undefined } }))).toEqual([
    { kind: 'no_number', at: FILED, agency: 'H44.100' },
  ])
  for (const kind of Object.keys(DATA_RULES) as DataKind[])
    expect(indicationWords[kind].mend?.vi, kind).toMatch(/^(Bàn tiếp nhận|Văn thư)/)
})
