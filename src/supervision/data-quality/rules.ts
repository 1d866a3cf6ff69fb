/** The rules over the data of a dossier; all pure. */
import { toLocalDate } from '../../calendar/index.ts'
import type { Applicant, Dossier, InspectedCase, Party } from '../../dossiers/index.ts'
import { foldWord, type PartyError, readParty } from '../../forms/index.ts'
import type { DataKind } from '../indications/kinds.ts'

/** A dossier with what others say of the same people. */
export interface DataCase extends Pick<InspectedCase, 'id' | 'state' | 'parties'> {
  peers: readonly Applicant[]
  now: number
}

/** Who mends it: the desk that received it, or the agency that decides. */
type Mender = 'receivingAgency' | 'competentAgency'

interface DataRule {
  mender: Mender
  /** Whether it is so. */
  shows(one: DataCase): boolean
  /** When it came to be. */
  at(state: Dossier): number
}

const atFiling = ({ submittedAt }: Dossier) => submittedAt
const ofDesk = (shows: DataRule['shows']): DataRule => ({ mender: 'receivingAgency', shows, at: atFiling })

export const DATA_RULES = {
  no_contact: ofDesk(
    ({ state, parties: { applicant } }) =>
      state.endedAt === undefined && applicant.phone === undefined && applicant.email === undefined,
  ),
  odd_contact: ofDesk((one) => wrongIn(one).some(({ field }) => field === 'phone' || field === 'email')),
  no_number: ofDesk((one) => peopleOf(one).some(({ idNumber }) => idNumber === undefined)),
  number_contradicts: ofDesk(
    (one) => wrongIn(one).some(({ field }) => field === 'idNumber') || peopleOf(one).some(contradicts),
  ),
  odd_name: ofDesk((one) => peopleOf(one).some(({ kind, name }) => kind === 'citizen' && isOddName(name))),
  two_names: ofDesk(({ id, parties: { applicant }, peers }) =>
    peers.some(
      ({ dossier, number, name }) =>
        dossier !== id && number === applicant.idNumber && foldWord(name) !== foldWord(applicant.name),
    ),
  ),
  two_numbers: ofDesk(({ id, parties: { applicant }, peers }) =>
    peers.some(
      ({ dossier, number, name, born }) =>
        dossier !== id &&
        applicant.birthDate !== undefined &&
        born === applicant.birthDate &&
        foldWord(name) === foldWord(applicant.name) &&
        isOtherOfItsKind(number, applicant.idNumber),
    ),
  ),
  // Where no paper has a file, whoever sent it keeps them: that is no slip.
  paper_without_file: ofDesk(
    ({ state: { papers } }) =>
      papers.some(hasFile) && papers.some((paper) => paper.electronic === true && !hasFile(paper)),
  ),
  result_without_number: {
    mender: 'competentAgency',
    shows: ({ state: { result } }) => result !== undefined && !result.number,
    at: ({ result, submittedAt }) => result?.issuedAt ?? submittedAt,
  },
} satisfies Record<DataKind, DataRule>

/** Everything that the data of one dossier show. Pure. */
export function findDataFaults(one: DataCase): { kind: DataKind; at: number; agency: string }[] {
  return (Object.keys(DATA_RULES) as DataKind[]).flatMap((kind) => {
    const { mender, shows, at } = DATA_RULES[kind] as DataRule
    return shows(one) ? [{ kind, at: at(one.state), agency: one.state[mender] }] : []
  })
}

function hasFile({ files }: Dossier['papers'][number]): boolean {
  return files !== undefined && files.length > 0
}

function peopleOf({ parties: { applicant, owner } }: DataCase): Party[] {
  return owner === undefined ? [applicant] : [applicant, owner]
}

/** What could not be entered today, and what somebody would have had to confirm. */
function wrongIn(one: DataCase): PartyError[] {
  const rules = { today: toLocalDate(one.now) }
  return peopleOf(one).flatMap((party) => {
    const { errors, unusual } = readParty(party, rules)
    return [...errors, ...unusual]
  })
}

/** A number of twelve digits says century and year of birth (NĐ 137/2015 art. 13). */
function contradicts({ kind, idNumber = '', birthDate }: Party): boolean {
  if (kind !== 'citizen' || birthDate === undefined || !/^\d{12}$/.test(idNumber)) return false
  const year = 1900 + 100 * Math.floor(Number(idNumber[3]) / 2) + Number(idNumber.slice(4, 6))
  return year !== Number(birthDate.slice(0, 4))
}

const SIGNS = /[^\p{L}\p{M} .'’\-–]/u

/** Names of people are of letters of one script, with the signs that papers write between them. */
function isOddName(name: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Han}/u]
  return SIGNS.test(name) || scripts.filter((script) => script.test(name)).length > 1
}

/** An old number of nine digits beside one of twelve is no contradiction: the card was exchanged. */
function isOtherOfItsKind(one: string | null, other: string | undefined): boolean {
  return one !== null && other !== undefined && one !== other && one.length === other.length
}
