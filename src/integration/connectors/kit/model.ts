/**
 * A system whose answer a flow waits for, as data: what it is sent and from where, what it tells, what that means to the dossier. The kit
 * makes route, sender, reader and stand-in of it; a connector is its contract and its mapping.
 */
import type { z } from 'zod'
import type { Text } from '../../../platform/index.ts'
import type { ConnectorName } from '../../model.ts'
import type { Outcome } from './contract.ts'

/** Where a field of the ministry's message comes from; the first that has a value gives it. */
export type Source =
  | { form: string }
  | { party: `${'applicant' | 'owner'}.${'name' | 'idNumber' | 'birthDate' | 'address' | 'phone' | 'email'}` }
  | { fact: string }
  | { dossier: 'code' | 'procedure' | 'case' | 'competentAgency' | 'acceptedAt' }

export interface MappedField {
  /** In the ministry's message. */
  field: string
  name: Text
  from: readonly Source[]
}

/** What one state of theirs means. */
export interface Meaning {
  /** Completes the wait, with these facts. */
  facts?: Readonly<Record<string, string>>
  /** The amount of the outcome, as a fact. */
  amountAs?: string
  decision?: 'granted' | 'refused'
  /** Nothing is decided yet: only the wait that is open is answered. */
  isProgress?: true
  /** Then asks the applicant to pay the amount: the clock stands. */
  asksPayment?: true
  /** Then asks the applicant for a supplement: the clock stands. Nothing is decided yet. */
  asksSupplement?: true
  /** The supplement has come there: the clock runs on, and the system is waited for again. */
  isSupplied?: true
  /** The amount was paid: the clock runs on. */
  isPaid?: true
}

export interface AnsweredSystem {
  name: ConnectorName
  /** What flows call it. */
  system: string
  /** The node at which it is told; later waits for it are answered by what it tells. */
  tellsAt: string
  /** `LoaiThu` of what we send and of what comes back. */
  asks: string
  tells: string
  /** `LoaiThu` of a supplement that was given here; absent: it never asks for one. */
  supplies?: string
  fields: readonly MappedField[]
  /** What of the fields it needs, and how they look. */
  form: z.ZodType
  states: Readonly<Record<string, Meaning>>
  /** What its stand-in answers to a request. */
  playAnswer(count: number, year: string): Pick<Outcome, 'TrangThai'> & Partial<Outcome>
}
