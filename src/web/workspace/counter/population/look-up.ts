/** Checking at the counter who files, before there is a dossier. */
import { can, type SignedIn } from '../../../../agencies/index.ts'
import { type Looked, lookUpPopulation } from '../../../../integration/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { type Fields, type Receive, receiveLabels } from '../receive-fields.ts'

export interface ApplicantLooked {
  fields: Fields
  errors: readonly FormError[]
  /** Absent where nobody could be asked about. */
  looked?: Looked
  /** The address was empty and is theirs now. */
  isFilled: boolean
}

const words = {
  vi: { citizens: 'CSDL dân cư chỉ có công dân. Tổ chức thì đối chiếu mã số với giấy tờ.' },
  en: {
    citizens: 'The population database knows citizens only. Compare the code of others with their papers.',
  },
} satisfies Record<Lang, object>

const NEEDED = ['idNumber', 'name', 'birthDate'] as const

/**
 * Looks the applicant up by what was typed; an empty address is filled from the answer, what was typed stays. The key of the form is
 * the dossier that it will make, so the record of the look-up leads to it. Undefined where the form did not ask for it.
 */
export async function lookUpApplicant(
  { connections, office, clock }: WebServices,
  actor: SignedIn['actor'],
  form: {
    fields: Fields
    party: Receive['parties']['applicant']
    wrong: readonly FormError[]
    procedure: string
    key: string
  },
  lang: Lang,
): Promise<ApplicantLooked | undefined> {
  const { fields, party, wrong, procedure, key } = form
  const population = connections?.population
  if (population === undefined || fields.population === undefined) return undefined
  if (fields.population === 'take') {
    return { fields: { ...fields, address: fields.populationAddress ?? '' }, errors: [], isFilled: true }
  }
  const agency = cleanLine(fields.receivingAgency ?? '')
  const t = receiveLabels[lang]
  const missing = NEEDED.filter((name) => !party[name]).map((name) => ({
    id: name,
    message: textErrors[lang].required(t[name]),
  }))
  const known = new Set(missing.map(({ id }) => id as string))
  const more = wrong.filter(({ id }) => NEEDED.some((name) => name === id) && !known.has(id))
  const forbidden = can(actor, 'population.look_up', { agency })
    ? []
    : [{ id: 'receivingAgency', message: t.notHere }]
  const notOne = party.kind === 'citizen' ? [] : [{ id: 'kind', message: words[lang].citizens }]
  const errors = [...missing, ...more, ...forbidden, ...notOne]
  const { idNumber = '', name, birthDate = '' } = party
  if (errors.length > 0) return { fields, errors, isFilled: false }
  const looked = await lookUpPopulation(
    office.database,
    population,
    {
      ...{ staff: actor.id, agency, dossier: key, party: 'applicant', procedure, purpose: 'reception' },
      citizen: { idNumber, name, birthDate },
    },
    clock.now(),
  )
  const isFilled = looked.address !== undefined && cleanLine(party.address ?? '') === ''
  return {
    fields: isFilled ? { ...fields, address: looked.address ?? '' } : fields,
    errors: [],
    looked,
    isFilled,
  }
}
