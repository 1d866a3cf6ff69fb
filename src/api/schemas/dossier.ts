/** A dossier as programs read it: moments in ISO 8601, agencies with their names, no inner workings of the flow. */
import { z } from 'zod'
import {
  type Dossier,
  type LoadedDossier,
  NATIONAL_STATUS,
  outcomeOf,
  PAID_BY,
  PAPER_WAYS,
} from '../../dossiers/index.ts'
import type { ApiServices } from '../services.ts'
import { channelSchema, iso, isoOrNull, momentSchema, statusSchema, textSchema } from './common.ts'
import { dueOf, dueSchema } from './due.ts'

const agencySchema = z.object({ code: z.string(), name: textSchema }).meta({ id: 'AgencyName' })
const party = z.object({
  kind: z.enum(['citizen', 'enterprise', 'organisation']),
  name: z.string(),
  idNumber: z.string().optional(),
  birthDate: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  language: z.enum(['vi', 'en']).optional(),
})
const file = z
  .object({ sha256: z.string(), name: z.string(), type: z.string(), size: z.int() })
  .meta({ id: 'DossierFile' })
const supplement = z.object({
  items: z.array(z.string()),
  reason: z.string(),
  askedAt: momentSchema,
  until: momentSchema.nullable(),
  answeredAt: momentSchema.nullable(),
})

export const dossierSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string().nullable(),
    reference: z.string(),
    status: statusSchema,
    nationalStatus: z.int().min(1).max(10),
    procedure: z.string(),
    procedureVersion: z.uuid(),
    case: z.string().nullable(),
    channel: channelSchema,
    receivingAgency: agencySchema,
    competentAgency: agencySchema,
    nonBoundary: z.boolean(),
    parties: z.object({ applicant: party, owner: party.optional() }),
    papers: z.array(
      z.object({
        component: z.string(),
        name: z.string(),
        originals: z.int(),
        copies: z.int(),
        certified: z.int(),
        way: z.enum(PAPER_WAYS).nullable(),
        files: z.array(file),
      }),
    ),
    sets: z.int(),
    facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
    remarks: z.string().nullable(),
    deliverBy: z.enum(['counter', 'post', 'online']),
    fees: z.array(
      z.object({
        code: z.string(),
        amount: z.int(),
        paidAt: momentSchema.nullable(),
        paidBy: z.enum(PAID_BY).nullable(),
      }),
    ),
    submittedAt: momentSchema,
    acceptedAt: momentSchema.nullable(),
    due: dueSchema.nullable(),
    originalDueAt: momentSchema.nullable(),
    tasks: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        agency: agencySchema,
        role: z.string(),
        node: z.string().nullable(),
        openedAt: momentSchema,
        dueAt: momentSchema.nullable(),
      }),
    ),
    supplements: z.array(supplement),
    payments: z.array(
      z.object({
        amount: z.int(),
        reason: z.string(),
        askedAt: momentSchema,
        paidAt: momentSchema.nullable(),
      }),
    ),
    decision: z.enum(['granted', 'refused']).nullable(),
    decisionReason: z.string().nullable(),
    result: z
      .object({
        decision: z.enum(['granted', 'refused']),
        code: z.string().nullable(),
        number: z.string().nullable(),
        issuedAt: momentSchema,
        files: z.array(file),
      })
      .nullable(),
    endedAt: momentSchema.nullable(),
    endKind: z.enum(['result', 'not_accepted', 'stopped', 'withdrawn']).nullable(),
    outcome: z.enum(['early', 'on_time', 'late']).nullable(),
    handedOverAt: momentSchema.nullable(),
    rating: z.string().nullable(),
  })
  .meta({ id: 'Dossier' })

type DossierAnswer = z.output<typeof dossierSchema>

export function agencyOf(code: string, { office }: Pick<ApiServices, 'office'>) {
  const { directory } = office
  return { code, name: { vi: directory.nameOf(code, 'vi'), en: directory.nameOf(code, 'en') } }
}

export function dossierAnswer({ state, parties }: LoadedDossier, services: ApiServices): DossierAnswer {
  return {
    id: state.id,
    version: state.version,
    code: state.code ?? null,
    reference: state.reference,
    status: state.status,
    nationalStatus: NATIONAL_STATUS[state.status],
    procedure: state.procedure,
    procedureVersion: state.procedureVersion,
    case: state.case ?? null,
    channel: state.channel,
    receivingAgency: agencyOf(state.receivingAgency, services),
    competentAgency: agencyOf(state.competentAgency, services),
    nonBoundary: state.nonBoundary,
    parties,
    papers: state.papers.map(
      ({ component, name, originals, copies, certified = 0, way = null, files = [] }) => ({
        component,
        name,
        originals,
        copies,
        certified,
        way,
        files: [...files],
      }),
    ),
    sets: state.sets,
    facts: { ...state.facts } as DossierAnswer['facts'],
    remarks: state.remarks ?? null,
    deliverBy: state.deliverBy,
    fees: state.fees.map(({ code, amount, paidAt, paidBy = null }) => ({
      ...{ code, amount, paidBy, paidAt: isoOrNull(paidAt) },
    })),
    ...timesOf(state, services),
    tasks: tasksOf(state, services),
    ...endOf(state),
  }
}

function timesOf(state: Dossier, { office }: ApiServices) {
  return {
    submittedAt: iso(state.submittedAt),
    acceptedAt: isoOrNull(state.acceptedAt),
    due: dueOf(state, office.calendars),
    originalDueAt: isoOrNull(state.originalDueAt),
    supplements: [...state.intakeSupplements, ...state.supplements].map((each) => ({
      items: [...each.items],
      reason: each.reason,
      askedAt: iso(each.askedAt),
      until: isoOrNull(each.until),
      answeredAt: isoOrNull(each.answeredAt),
    })),
    payments: (state.payments ?? []).map(({ amount, reason, askedAt, paidAt }) => ({
      amount,
      reason,
      askedAt: iso(askedAt),
      paidAt: isoOrNull(paidAt),
    })),
  }
}

function tasksOf(state: Dossier, services: ApiServices): DossierAnswer['tasks'] {
  return state.tasks.map(({ key, kind, agency, role, node = null, openedAt, dueAt }) => ({
    key,
    kind,
    agency: agencyOf(agency, services),
    role,
    node,
    openedAt: iso(openedAt),
    dueAt: isoOrNull(dueAt),
  }))
}

function endOf(state: Dossier) {
  const { result } = state
  return {
    decision: state.decision ?? null,
    decisionReason: state.decisionReason ?? null,
    result: result
      ? {
          decision: result.decision,
          code: result.code ?? null,
          number: result.number ?? null,
          issuedAt: iso(result.issuedAt),
          files: [...result.files],
        }
      : null,
    endedAt: isoOrNull(state.endedAt),
    endKind: state.endKind ?? null,
    outcome: outcomeOf(state),
    handedOverAt: isoOrNull(state.handedOverAt),
    rating: state.rating?.level ?? null,
  }
}
