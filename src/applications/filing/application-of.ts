/** From answers to what the heart of dossiers takes: nothing of it is typed again by anybody. Pure. */
import { createHash } from 'node:crypto'
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { CommandOf, HandedPaper, Parties, Party } from '../../dossiers/index.ts'
import {
  AUTHORITY,
  caseOf,
  deliveryOf,
  type FormAt,
  type FormDefinition,
  factsOf,
  type PartyAnswer,
  papersOf,
  partyOf,
} from '../../forms/index.ts'
import type { Account } from '../accounts/account.ts'
import type { Application } from '../drafts/application.ts'
import { isSameName } from '../precheck/persons-in.ts'
import { sorted } from './sorted.ts'

export interface Filing {
  account: Account
  application: Application
  procedure: CompiledVersion
  form: FormDefinition
  receivingAgency: string
}

export function submitBodyOf(filing: Filing, at: FormAt): CommandOf<'submit'> {
  const { application, procedure, form, receivingAgency } = filing
  const { answers, competentAgency } = application
  const chosen = caseOf(form, answers, at)
  return {
    type: 'submit',
    procedure: procedure.version.procedure,
    ...(chosen === undefined ? {} : { case: chosen }),
    channel: 'online',
    receivingAgency,
    competentAgency,
    parties: partiesOf(filing, at) as CommandOf<'submit'>['parties'],
    papers: handedPapers(filing, at) as CommandOf<'submit'>['papers'],
    sets: 1,
    facts: factsOf(form, answers, at) as CommandOf<'submit'>['facts'],
    deliverBy: deliveryOf(form, answers, at) ?? 'counter',
  }
}

/** The account files; whoever else the form names, or the firm, owns what is asked for. */
function partiesOf({ account, application, form }: Filing, at: FormAt): Parties {
  const told = partyOf(form, application.answers, at)
  const isOwn = told.applicant === undefined || isSamePerson(told.applicant, account)
  const declared = account.isLocal === true ? told.applicant : undefined
  const applicant: Party = {
    kind: 'citizen',
    name: account.name,
    ...given({
      idNumber: account.identity ?? (isOwn ? declared?.idNumber : undefined),
      declared: account.isLocal,
      birthDate: account.birthDate ?? (isOwn ? declared?.birthDate : undefined),
      address: isOwn ? told.applicant?.address : undefined,
      phone: (isOwn ? told.applicant?.phone : undefined) ?? account.phone,
      email: (isOwn ? told.applicant?.email : undefined) ?? account.email,
      language: account.language,
      notifyBy: account.notifyBy,
    }),
  }
  const owner = told.owner ?? (isOwn ? firmOf(account, application) : told.applicant)
  if (owner === undefined) return { applicant }
  return { applicant, owner: { ...owner, ...given({ declared: account.isLocal }) } }
}

function firmOf({ represents }: Account, { forWhom }: Application): Party | undefined {
  if (forWhom.kind !== 'firm') return undefined
  const firm = represents.find(({ code }) => code === forWhom.code)
  return firm && { kind: 'enterprise', name: firm.name, idNumber: firm.code }
}

/** Of an account that nobody vouches for only the name can be compared. */
function isSamePerson(
  { kind, idNumber, name }: PartyAnswer,
  { identity, isLocal, ...own }: Account,
): boolean {
  if (isLocal === true) return kind === 'citizen' && isSameName(name, own.name)
  return kind === 'citizen' && (idNumber === undefined || idNumber === identity)
}

/**
 * Papers in the order of the record, what was made of photographs before the photographs themselves. The form itself is one where the
 * record says so.
 */
function handedPapers({ procedure, form, application }: Filing, at: FormAt): HandedPaper[] {
  const attached = new Map(
    papersOf(form, application.answers, at).map(({ component, key, files }) => [
      component,
      [...(application.joined?.[key] ? [application.joined[key].file] : []), ...files],
    ]),
  )
  const { component = '', label } = AUTHORITY
  const papers = [...procedure.version.components, { code: component, name: label }]
  return papers.flatMap(({ code, name }): HandedPaper[] => {
    const own = code === form.component ? [application.printed].flatMap((file) => file ?? []) : undefined
    const files = own ?? attached.get(code)
    if (files === undefined) return []
    return [{ component: code, name: name.vi, originals: 0, copies: 0, electronic: true, files }]
  })
}

/** SHA-256 in hex of what is filed: whoever has the answers can compute it again. */
export function contentHashOf(body: CommandOf<'submit'>, { answers }: Application): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted({ answers, body })))
    .digest('hex')
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function given<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
}
