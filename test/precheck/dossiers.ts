/**
 * 60 dossiers with one planted mistake each, six of each of ten kinds, and 60 right ones, among them such as a hasty rule would accuse.
 * Written from what desks send back, as data: a dossier is a row.
 */
import type { FindingKind } from '../../src/applications/precheck/finding.ts'
import type { Sheet } from './papers.ts'
import * as on from './sheets.ts'

export interface DossierRow {
  /** Procedure and number of its version. */
  procedure: string
  /** What is answered otherwise than usual, by the name of the field. */
  own?: Readonly<Record<string, string>>
  forWhom?: 'self' | 'ward' | 'other'
  /** By key of the question; a question that is not named has a plain photograph if it must have one. */
  files?: Readonly<Record<string, readonly (Sheet | SignedSheet)[]>>
  /** What was planted. */
  mistake?: FindingKind
}

/** A PDF with a signature: one that holds, one of a file that was changed, one of an authority that nobody knows. */
export interface SignedSheet extends Sheet {
  signed: 'right' | 'changed' | 'stranger' | 'added'
}

type Lines = readonly string[]
type More = Omit<Partial<Sheet>, 'pages' | 'as'>
const pdf = (...pages: Lines[]): Sheet => ({ as: 'pdf', pages })
const photo = (lines: Lines, more: More = {}): Sheet => ({ as: 'photo', pages: [lines], ...more })
const scan = (pages: readonly Lines[], more: More = {}): Sheet => ({ as: 'scan', pages, ...more })
const locked = (lines: Lines, password: string): Sheet => ({ as: 'pdf', pages: [lines], password })
const signed = (lines: Lines, how: SignedSheet['signed']): SignedSheet => ({
  as: 'pdf',
  pages: [lines],
  signed: how,
})

const CERTIFIED = '2.000815/1'
const LAND = '1.013831/1'
const LICENCE = '3.000347/1'
const BIRTH = '1.001193/1'
const MARITAL = '1.004873/1'
const MARRIAGE = '1.000894/1'
const BUILDING = '1.013225/2'
const CRIMINAL = '3.000333/1'
const RESIDENCE = '1.004222/1'
const PASSPORT = '1.001456/1'
const CORRECTION = '1.004859/1'

const land = { gcn: [pdf(on.landCertificate(on.DUNG))], contract: [pdf(on.contract())] }
const driver = { health: [pdf(on.health())], licence_photo: [photo(on.licence())] }
const MOTHER = { 'mother_papers.personal_number': '025190000001', 'mother.birth_date': '28/2/1990' }
const FATHER = {
  'father.name': 'Hoàng Văn Dũng',
  'father.birth_date': '14/3/1990',
  'father_papers.personal_number': '025090000002',
}
const born = {
  ...MOTHER,
  ...FATHER,
  case: 'late',
  child_birth_date: '1/3/2026',
  child_name: 'Hoàng Thị Mai',
  birth_proof: 'notice',
}
const couple = {
  'female.name': 'Nguyễn Thị Hoa',
  'male.name': 'Hoàng Văn Dũng',
  'male.birth_date': '14/3/1990',
  'male.personal_number': '025090000002',
}
const again = { issue_kind: 'again' }
const byMandate = { form_kind: 'mandate', mandate_relation: 'other' }

/** What an official form wants otherwise than the first answer that comes to mind. */
export const USUAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [LICENCE]: { new_class: 'B', violation: 'no' },
  [MARRIAGE]: {
    female_marital_status: 'never',
    male_marital_status: 'never',
    wished_day: '1/12/2026',
    ...couple,
  },
  [LAND]: { 'co_owners.0.name': 'Hoàng Văn Dũng', 'co_owners.0.number': '025090000002' },
  [BIRTH]: born,
}

export const PLANTED: readonly DossierRow[] = [
  // An empty page.
  { mistake: 'page_empty', procedure: CERTIFIED, files: { scan: [photo([])] } },
  { mistake: 'page_empty', procedure: CERTIFIED, files: { scan: [photo([], { shadow: 0.5, grain: 12 })] } },
  {
    mistake: 'page_empty',
    procedure: CERTIFIED,
    files: { scan: [scan([on.diploma(), on.LONG], { blank: 2 })] },
  },
  {
    mistake: 'page_empty',
    procedure: LAND,
    files: { ...land, gcn: [scan([on.landCertificate()], { blank: 1, grain: 10 })] },
  },
  {
    mistake: 'page_empty',
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [photo([], { type: 'png' })] },
  },
  {
    mistake: 'page_empty',
    procedure: LAND,
    files: { ...land, contract: [{ ...pdf(on.contract(), on.LONG, on.LONG), blank: 2 }] },
  },
  // A page that nobody can read.
  { mistake: 'page_unreadable', procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { blur: 5 })] } },
  {
    mistake: 'page_unreadable',
    procedure: CERTIFIED,
    files: { scan: [photo(on.diploma(), { dark: 0.86 })] },
  },
  {
    mistake: 'page_unreadable',
    procedure: LAND,
    files: { ...land, gcn: [photo(on.landCertificate(), { width: 420 })] },
  },
  {
    mistake: 'page_unreadable',
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [photo(on.birthNotice(), { cut: 0.5 })] },
  },
  {
    mistake: 'page_unreadable',
    procedure: LAND,
    files: { ...land, contract: [{ ...pdf(on.contract(), on.LONG), cut: 0.4 }] },
  },
  {
    mistake: 'page_unreadable',
    procedure: MARITAL,
    own: again,
    files: { old_certificate: [scan([on.marital()], { blur: 4 })] },
  },
  // A password.
  { mistake: 'file_locked', procedure: CERTIFIED, files: { scan: [locked(on.diploma(), '123456')] } },
  {
    mistake: 'file_locked',
    procedure: LAND,
    files: { ...land, contract: [locked(on.contract(), 'mật khẩu')] },
  },
  {
    mistake: 'file_locked',
    procedure: LAND,
    files: { ...land, gcn: [locked(on.landCertificate(), '0912000101')] },
  },
  {
    mistake: 'file_locked',
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [locked(on.birthNotice(), 'sinh')] },
  },
  { mistake: 'file_locked', procedure: LICENCE, files: { ...driver, health: [locked(on.health(), 'a')] } },
  { mistake: 'file_locked', procedure: BUILDING, files: { drawings: [locked(on.drawings, 'banve')] } },
  // One file at two places.
  { mistake: 'same_file_twice', procedure: LAND, files: { gcn: [pdf(on.LONG)], contract: [pdf(on.LONG)] } },
  {
    mistake: 'same_file_twice',
    procedure: LAND,
    files: { gcn: [photo(on.landCertificate())], contract: [photo(on.landCertificate())] },
  },
  {
    mistake: 'same_file_twice',
    procedure: LICENCE,
    files: { health: [photo(on.licence())], licence_photo: [photo(on.licence())] },
  },
  {
    mistake: 'same_file_twice',
    procedure: LAND,
    files: { gcn: [scan([on.contract()])], contract: [scan([on.contract()]), pdf(on.contract())] },
  },
  {
    mistake: 'same_file_twice',
    procedure: BUILDING,
    files: { land_paper: [photo(on.drawings)], drawings: [photo(on.drawings)] },
  },
  {
    mistake: 'same_file_twice',
    procedure: LICENCE,
    files: { health: [scan([on.health()])], licence_photo: [scan([on.health()])] },
  },
  // Another paper than the place asks for.
  { mistake: 'paper_wrong', procedure: LICENCE, files: { ...driver, health: [pdf(on.diploma())] } },
  {
    mistake: 'paper_wrong',
    procedure: LICENCE,
    files: { ...driver, licence_photo: [pdf(on.identityCard())] },
  },
  { mistake: 'paper_wrong', procedure: LICENCE, files: { ...driver, health: [pdf(on.invoice)] } },
  {
    mistake: 'paper_wrong',
    procedure: CRIMINAL,
    own: byMandate,
    files: { mandate_paper: [pdf(on.marital())] },
  },
  { mistake: 'paper_wrong', procedure: BUILDING, files: { drawings: [pdf(on.landCertificate())] } },
  { mistake: 'paper_wrong', procedure: LICENCE, files: { ...driver, health: [pdf(on.marriage())] } },
  // A paper about somebody else.
  {
    mistake: 'paper_of_another',
    procedure: LICENCE,
    files: { ...driver, health: [pdf(on.health(on.STRANGER))] },
  },
  {
    mistake: 'paper_of_another',
    procedure: MARITAL,
    own: again,
    files: { old_certificate: [pdf(on.marital(on.STRANGER))] },
  },
  {
    mistake: 'paper_of_another',
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [pdf(on.birthNotice(on.STRANGER))] },
  },
  {
    mistake: 'paper_of_another',
    procedure: CORRECTION,
    files: { paper_1_004859_tp02: [pdf(on.birthCertificate(on.STRANGER))] },
  },
  {
    mistake: 'paper_of_another',
    procedure: RESIDENCE,
    files: { consent_letter: [pdf(on.identityCard(on.STRANGER))] },
  },
  {
    mistake: 'paper_of_another',
    procedure: CERTIFIED,
    files: { scan: [pdf(on.identityCard({ ...on.STRANGER, number: '025190000010' }))] },
  },
  // Numbers that contradict.
  {
    mistake: 'numbers_contradict',
    procedure: MARRIAGE,
    own: { ...couple, 'male.personal_number': '025090000002', 'male.birth_date': '14/3/1989' },
  },
  {
    mistake: 'numbers_contradict',
    procedure: MARRIAGE,
    own: { ...couple, 'female.personal_number': '025090000001', 'female.birth_date': '28/2/1991' },
  },
  {
    mistake: 'numbers_contradict',
    procedure: BIRTH,
    own: { ...born, 'father_papers.personal_number': '025190000001', 'father.birth_date': '14/3/1990' },
  },
  {
    mistake: 'numbers_contradict',
    procedure: LAND,
    own: { 'co_owners.0.name': 'Hoàng Văn Dũng', 'co_owners.0.number': '025190000001' },
    files: land,
  },
  { mistake: 'numbers_contradict', procedure: MARITAL, own: { 'requester.personal_number': '025190000009' } },
  {
    mistake: 'numbers_contradict',
    procedure: RESIDENCE,
    own: {
      'members.0.name': 'Hoàng Thị Mai',
      'members.0.birth_date': '1/3/2016',
      'members.0.sex': 'male',
      'members.0.personal_number': '025316000003',
    },
  },
  // A paper that this case needs.
  {
    mistake: 'paper_missing',
    procedure: BIRTH,
    own: { ...born, case: 'abandoned' },
    files: { birth_paper: [pdf(on.birthNotice())] },
  },
  {
    mistake: 'paper_missing',
    procedure: BIRTH,
    own: { ...born, case: 'surrogacy' },
    files: { birth_paper: [photo(on.birthNotice())] },
  },
  {
    mistake: 'paper_missing',
    procedure: BUILDING,
    own: { case: 'works' },
    files: { drawings: [pdf(on.drawings)] },
  },
  { mistake: 'paper_missing', procedure: PASSPORT, own: { case: 'lost' } },
  {
    mistake: 'paper_missing',
    procedure: CERTIFIED,
    forWhom: 'other',
    files: { scan: [photo(on.diploma())], authority_paper: [] },
  },
  { mistake: 'paper_missing', procedure: CORRECTION, forWhom: 'other', files: { authority_paper: [] } },
  // A paper past its time.
  {
    mistake: 'paper_expired',
    procedure: LICENCE,
    files: { ...driver, health: [pdf(on.health(on.HOA, 'ngày 02 tháng 10 năm 2025'))] },
  },
  {
    mistake: 'paper_expired',
    procedure: CORRECTION,
    files: { paper_1_004859_tp02: [pdf(on.marital(on.HOA, 'ngày 11 tháng 4 năm 2026'))] },
  },
  { mistake: 'paper_expired', procedure: RESIDENCE, files: { home_paper: [pdf(on.lease('30/06/2026'))] } },
  {
    mistake: 'paper_expired',
    procedure: LICENCE,
    files: { ...driver, licence_photo: [pdf(on.identityCard(on.HOA, '28/02/2025')), pdf(on.licence())] },
  },
  {
    mistake: 'paper_expired',
    procedure: LICENCE,
    own: {
      'person.paper.paper': 'identity_card',
      'person.paper.number': '025190000001',
      'person.paper.issued_on': '1/6/2012',
    },
    files: driver,
  },
  { mistake: 'paper_expired', procedure: RESIDENCE, files: { home_paper: [pdf(on.lease('01/11/2026'))] } },
  // A signature that does not hold.
  { mistake: 'signature_broken', procedure: CERTIFIED, files: { scan: [signed(on.diploma(), 'changed')] } },
  { mistake: 'signature_broken', procedure: CERTIFIED, files: { scan: [signed(on.diploma(), 'stranger')] } },
  {
    mistake: 'signature_broken',
    procedure: LAND,
    files: { ...land, contract: [signed(on.contract(), 'changed')] },
  },
  { mistake: 'signature_broken', procedure: BUILDING, files: { drawings: [signed(on.drawings, 'added')] } },
  {
    mistake: 'signature_broken',
    procedure: LICENCE,
    files: { ...driver, health: [signed(on.health(), 'stranger')] },
  },
  {
    mistake: 'signature_broken',
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [signed(on.birthNotice(), 'changed')] },
  },
]

export const RIGHT: readonly DossierRow[] = [
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma())] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { type: 'png' })] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { type: 'webp' })] } },
  // Of somebody's child, or bought with the house: whose it is does not matter to a certified copy of a land certificate.
  { procedure: CERTIFIED, files: { scan: [pdf(on.landCertificate(on.STRANGER))] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { shadow: 0.6 })] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { ink: '#8a8a92' })] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { width: 1600, blur: 1.2 })] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { grain: 18 })] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.diploma(), { dark: 0.4 })] } },
  // A page with one line on it is not empty.
  { procedure: CERTIFIED, files: { scan: [photo(['Trang này không có nội dung khác.'])] } },
  { procedure: CERTIFIED, files: { scan: [scan([on.diploma(), ['Vào sổ số 125/2008']])] } },
  { procedure: CERTIFIED, files: { scan: [pdf(on.LONG, ['2'])] } },
  { procedure: CERTIFIED, files: { scan: [signed(on.diploma(), 'right')] } },
  { procedure: CERTIFIED, files: { scan: [photo(on.LONG, { width: 760 })] } },
  { procedure: CERTIFIED, forWhom: 'other', files: { scan: [photo(on.diploma()), pdf(on.mandate())] } },
  { procedure: CERTIFIED, forWhom: 'ward', files: { scan: [photo(on.birthCertificate())] } },
  { procedure: CERTIFIED, files: { scan: [pdf(on.birthCertificate(), on.marriage())] } },
  // An old paper without an end.
  { procedure: CERTIFIED, files: { scan: [pdf(on.birthCertificate(on.HOA))] } },
  { procedure: LAND, files: land },
  { procedure: LAND, files: { ...land, contract: [signed(on.contract(), 'right')] } },
  {
    procedure: LAND,
    files: {
      gcn: [photo(on.landCertificate(on.DUNG)), photo(on.LONG)],
      contract: [scan([on.contract(), on.LONG])],
    },
  },
  // Contract and certificate scanned into one file.
  {
    procedure: LAND,
    files: {
      gcn: [pdf(on.contract(), on.landCertificate(on.DUNG))],
      contract: [pdf(on.contract(), on.LONG)],
    },
  },
  {
    procedure: LAND,
    own: { 'co_owners.0.name': 'Hoàng Văn Dũng', 'co_owners.0.number': '025090000002' },
    files: land,
  },
  // Two who have one name, and each a number.
  {
    procedure: LAND,
    own: { 'co_owners.0.name': 'Nguyễn Thị Hoa', 'co_owners.0.number': '025192000007' },
    files: land,
  },
  { procedure: LAND, files: { ...land, gcn: [pdf(on.landCertificate(on.STRANGER))] } },
  {
    procedure: LAND,
    own: { 'co_owners.0.name': 'Bùi Văn Cũ', 'co_owners.0.number': '131234567' },
    files: land,
  },
  { procedure: LICENCE, files: driver },
  // The licence that is exchanged has expired: that is why.
  { procedure: LICENCE, files: { ...driver, licence_photo: [pdf(on.licence(on.HOA, '20/12/2025'))] } },
  { procedure: LICENCE, files: { ...driver, health: [pdf(on.health(on.HOA, 'ngày 25 tháng 11 năm 2025'))] } },
  { procedure: LICENCE, files: { ...driver, health: [] } },
  { procedure: LICENCE, files: { ...driver, health: [photo(on.health()), photo(on.LONG)] } },
  { procedure: LICENCE, files: { ...driver, health: [signed(on.health(), 'right')] } },
  {
    procedure: LICENCE,
    own: {
      'person.paper.paper': 'identity_card',
      'person.paper.number': '025190000001',
      'person.paper.issued_on': '1/6/2021',
    },
    files: driver,
  },
  // Issued within two years before 25: good until 40.
  {
    procedure: LICENCE,
    own: {
      'person.paper.paper': 'identity_card',
      'person.paper.number': '025190000001',
      'person.paper.issued_on': '1/3/2013',
    },
    files: driver,
  },
  {
    procedure: LICENCE,
    files: {
      health: [scan([on.health()])],
      licence_photo: [
        photo(on.licence()),
        photo(['HẠNG / CLASS', 'B2: Ô tô dùng để chở người đến 9 chỗ', 'Ngày trúng tuyển: 20/12/2016']),
      ],
    },
  },
  { procedure: BIRTH, own: born, files: { birth_paper: [pdf(on.birthNotice())] } },
  { procedure: BIRTH, own: born, files: { birth_paper: [photo(on.birthNotice(), { shadow: 0.3 })] } },
  {
    procedure: BIRTH,
    own: { ...born, case: 'abandoned' },
    files: { birth_paper: [pdf(on.LONG)], paper_1_001193_tp03: [pdf(on.minutes)] },
  },
  { procedure: BIRTH, own: { ...born, case: 'late' }, files: { birth_paper: [pdf(on.birthNotice())] } },
  // The notice names the mother as she was called before: her number is hers.
  {
    procedure: BIRTH,
    own: born,
    files: { birth_paper: [pdf(on.birthNotice({ ...on.HOA, name: 'Nguyễn Hoa' }))] },
  },
  {
    procedure: BIRTH,
    own: {
      ...born,
      'requester.name': 'Hoàng Văn Dũng',
      'requester.personal_number': '025090000002',
      'requester.birth_date': '14/3/1990',
    },
    forWhom: 'ward',
    files: { birth_paper: [pdf(on.birthNotice())] },
  },
  { procedure: MARITAL },
  {
    procedure: MARITAL,
    own: again,
    files: { old_certificate: [pdf(on.marital(on.HOA, 'ngày 01 tháng 2 năm 2025'))] },
  },
  { procedure: MARITAL, own: again, files: { old_certificate: [photo(on.marital())] } },
  { procedure: MARRIAGE, own: couple },
  {
    procedure: MARRIAGE,
    own: { ...couple, 'male.birth_date': '1/1/2001', 'male.personal_number': '025201000002' },
  },
  { procedure: BUILDING, files: { drawings: [pdf(on.drawings)] } },
  {
    procedure: BUILDING,
    files: { drawings: [signed(on.drawings, 'right')], land_paper: [photo(on.landCertificate())] },
  },
  {
    procedure: BUILDING,
    own: { case: 'works' },
    files: { drawings: [pdf(on.drawings, on.drawings)], paper_1_013225_tp04: [pdf(on.LONG)] },
  },
  { procedure: CRIMINAL, own: byMandate, files: { mandate_paper: [pdf(on.mandate())] } },
  { procedure: CRIMINAL, own: byMandate, files: { mandate_paper: [photo(on.mandate())] } },
  { procedure: CRIMINAL, own: byMandate, forWhom: 'other', files: { mandate_paper: [scan([on.mandate()])] } },
  { procedure: RESIDENCE, files: { home_paper: [pdf(on.lease())] } },
  { procedure: RESIDENCE, files: { home_paper: [pdf(on.landCertificate(on.STRANGER))] } },
  { procedure: RESIDENCE, files: { home_paper: [photo(on.lease())] } },
  {
    procedure: RESIDENCE,
    own: {
      'members.0.name': 'Hoàng Thị Mai',
      'members.0.birth_date': '1/3/2016',
      'members.0.sex': 'female',
      'members.0.personal_number': '025316000003',
    },
  },
  // A friend's house: the agreement names the owner, the home is theirs.
  { procedure: RESIDENCE, files: { home_paper: [pdf(on.contract(on.STRANGER, on.DUNG))] } },
  { procedure: PASSPORT, own: { case: 'new' } },
  { procedure: PASSPORT, own: { case: 'lost' }, files: { paper_1_001456_tp03: [pdf(on.LONG)] } },
  { procedure: CORRECTION, files: { paper_1_004859_tp02: [pdf(on.birthCertificate())] } },
]
