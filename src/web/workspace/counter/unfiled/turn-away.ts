/** Somebody steps up to the counter and their papers cannot be taken in: guidance (form 02) or refusal (form 03). */
import type { Actor } from '../../../../agencies/index.ts'
import {
  type Acted,
  actOnDossier,
  type CommandBody,
  derivedId,
  isRefusal,
  type Office,
  type Refusal,
} from '../../../../dossiers/index.ts'
import { cleanLines, type Lang } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import type { Fields, ReadForm } from '../receive-fields.ts'
import { turnAwayWords } from './turn-away-words.ts'

export type TurnAway = 'guide' | 'refuse'

export function turnAwayOf({ act }: Fields): TurnAway | undefined {
  return act === 'guide' || act === 'refuse' ? act : undefined
}

const MOST = 2000

export interface ReadTurnAway {
  errors: readonly FormError[]
  /** What is said on the slip. */
  body: Extract<CommandBody, { type: 'request_intake_supplement' | 'propose_intake_refusal' }>
}

/**
 * What the slip says: for guidance every required paper that was not handed in, and each line that was typed; a reason for both.
 * The sentence offered for guidance is no reason to refuse. What only acceptance needs (papers, facts) is no error here. Pure.
 */
export function readTurnAway(
  act: TurnAway,
  fields: Fields,
  { read, names, lang }: { read: ReadForm; names: ReadonlyMap<string, string>; lang: Lang },
): ReadTurnAway {
  const t = turnAwayWords[lang]
  const errors = read.errors.filter(({ id }) => !/^(paper|originals|certified|fact)\./.test(id))
  const reason = cleanLines(fields.why ?? '')
  const isMissing = reason === '' || (act === 'refuse' && reason === turnAwayWords.vi.usual)
  if (isMissing) errors.push({ id: 'why', message: textErrors[lang].required(t.why) })
  if (reason.length > MOST) errors.push({ id: 'why', message: textErrors[lang].tooLong(t.why, MOST) })
  if (act === 'refuse') return { errors, body: { type: 'propose_intake_refusal', reason } }
  const missing = read.errors.flatMap(({ id }) =>
    id.startsWith('paper.') ? (names.get(id.slice(6)) ?? []) : [],
  )
  const typed = cleanLines(fields.lacking ?? '')
    .split('\n')
    .map((line) => line.trim())
  const items = [...missing, ...typed].filter((item) => item !== '')
  if (items.length === 0) errors.push({ id: 'lacking', message: t.nothing })
  if (items.length > 50) errors.push({ id: 'lacking', message: t.tooMany })
  if (items.some((item) => item.length > MOST))
    errors.push({ id: 'lacking', message: textErrors[lang].tooLong(t.lacking, MOST) })
  return { errors, body: { type: 'request_intake_supplement', items, reason } }
}

/**
 * Keeps the application as it was brought, without accepting it, and what was answered: two commands under keys of the form, so that
 * sending twice does it once. Emits `dossier_submitted` and `intake_supplement_requested` or `intake_refusal_proposed`.
 */
export async function turnAway(
  office: Office,
  { key, actor, at }: { key: string; actor: Actor; at: number },
  application: ReadForm['body'],
  body: ReadTurnAway['body'],
): Promise<Acted | Refusal> {
  const { paidFees: _, paidBy: __, ...brought } = application
  const filed = await actOnDossier(office, {
    ...{ id: key, dossier: key, actor, at, body: { ...brought, type: 'submit' } },
  })
  if (isRefusal(filed)) return filed
  return actOnDossier(office, { id: derivedId(key, body.type), dossier: key, actor, at, body })
}
