import type { CompiledVersion } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import {
  applicantKindOf,
  type Earlier,
  earlierOf,
  type FormAt,
  type FormDefinition,
  type Profile,
  prefill,
} from '../../forms/index.ts'
import type { Account } from '../accounts/account.ts'
import type { Application, ForWhom } from './application.ts'
import { insertDraft, listFiledBy, offerAnswers } from './draft-store.ts'
import { formFor } from './form-for.ts'

/** So many of the last applications are looked at for what may be offered again. */
const LOOKED_AT = 10

export interface Begun {
  /** Id of the draft. */
  id: string
  account: Account
  procedure: CompiledVersion
  competentAgency: string
  forWhom: ForWhom
  /** Where a register says that the account's person lives, as it writes it. */
  residence?: string | undefined
}

/**
 * A new draft, filled in with what is known of whoever begins it: from their account, the register, and what they filed before. Not
 * idempotent: each is a draft, which its owner can throw away.
 */
export async function beginDraft(
  office: Pick<Office, 'database' | 'catalogue'>,
  begun: Begun,
  at: FormAt,
  now: number,
): Promise<void> {
  const { id, account, procedure, competentAgency, forWhom } = begun
  const { procedure: code, id: procedureVersion } = procedure.version
  const draft = { id, account: account.id, procedure: code, procedureVersion, competentAgency, forWhom }
  await insertDraft(office.database, draft, now)
  const { answers, offers } = known(begun, await readEarlier(office, begun, at), at)
  await offerAnswers(office.database, draft, answers, offers)
}

function known(
  { account, procedure, forWhom, residence }: Begun,
  earlier: Earlier,
  at: FormAt,
): ReturnType<typeof prefill> {
  const form = formFor(procedure, { forWhom })
  const sources = {
    account: profileOf(account),
    isForOthers: forWhom.kind === 'ward' || forWhom.kind === 'other',
    firm: firmOf(account, forWhom),
    ...{ residence, earlier },
  }
  return prefill(form, kindAsked(form, forWhom), sources, at)
}

/** Whoever authorised them may be a firm or a person. */
function kindAsked(form: FormDefinition, { kind }: ForWhom) {
  return kind === 'other' ? {} : applicantKindOf(form, kind === 'firm' ? 'organisation' : 'person')
}

async function readEarlier(
  { database, catalogue }: Pick<Office, 'database' | 'catalogue'>,
  { account, forWhom }: Begun,
  at: FormAt,
): Promise<Earlier> {
  const filed = await listFiledBy(database, account.id, LOOKED_AT)
  await catalogue.learn(filed.map(({ procedureVersion }) => procedureVersion))
  const forms = filed.flatMap((one) => {
    const version = catalogue.byId(one.procedureVersion)
    if (version === undefined) return []
    return [{ form: formFor(version, one), answers: one.answers, at, isForSame: isForSame(one, forWhom) }]
  })
  const { name, birthDate, identity } = account
  return earlierOf(forms, { name, birthDate, idNumber: identity, firm: firmOf(account, forWhom)?.code })
}

/** Of children, wards and whoever authorised them nobody knows whether they are the same. */
function isForSame({ forWhom: before }: Application, now: ForWhom): boolean {
  if (now.kind === 'firm') return before.kind === 'firm' && before.code === now.code
  return now.kind === 'self' && before.kind === 'self'
}

function profileOf({ name, birthDate, sex, identity, phone, email }: Account): Profile {
  return { name, birthDate, sex, idNumber: identity, phone, email }
}

function firmOf({ represents }: Account, forWhom: ForWhom) {
  return forWhom.kind === 'firm' ? represents.find(({ code }) => code === forWhom.code) : undefined
}
