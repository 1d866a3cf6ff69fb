/** Signatures of people on a result, and the agency's number and seal over them. */
import { type Actor, findStaff } from '../../../agencies/index.ts'
import type { CommandBody, LoadedDossier, PaperFile } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { drawDraft, personalKey, sealSigned, showSigner, signResult } from '../../../results/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { signatureWords } from '../../words/signature.ts'
import { headOf, sayPlaceAndDate } from '../shell/printing/paper-head.ts'
import { fieldLabels } from './act-words.ts'

type Prepared = { body: CommandBody } | { error: string }

interface Signer {
  actor: Actor
  /** Of the act, so that sent twice it is done once. */
  key: string
  lang: Lang
}

const REASONS = { initial_result: 'Ký nháy', sign_result: 'Ký duyệt' } as const

/**
 * The command with the file that bears the person's own signature: the draft where it is the first, else what was signed before. Whoever
 * has signed last gets the same file again.
 */
export async function signInOrder(
  services: WebServices,
  { actor, lang }: Signer,
  { state }: LoadedDossier,
  body: Extract<CommandBody, { type: keyof typeof REASONS }>,
): Promise<Prepared> {
  const t = fieldLabels[lang]
  const { keys, office, files: room, clock } = services
  const { signing } = state
  const last = body.type === 'initial_result' ? signing?.initials.at(-1)?.by : signing?.signed?.by
  if (signing !== undefined && last === actor.id) return { body: { ...body, files: [...signing.files] } }
  const holder = personalKey(actor.id)
  const key = await keys?.find(holder)
  if (keys === undefined || key === undefined) return { error: t.noPersonalKey }
  const name = (await findStaff(office.database, actor.id))?.fullName ?? ''
  const before = signing?.files[0] ?? (await drawn(services, actor, state))
  if (before === 'no_draft') return { error: t.noDraft }
  if (before === 'failed') return { error: t.draftFailed }
  const made = await signResult(
    room,
    before,
    {
      agency: { code: holder, name },
      ...{ key, trusted: await keys.trusted(), stamps: keys.stamps, by: actor },
      reason: `${REASONS[body.type]} hồ sơ ${state.code ?? ''}`.trim(),
      ...(body.type === 'sign_result' ? { shown: await showSigner(name, clock.now()) } : {}),
    },
    clock.now(),
  )
  return typeof made === 'string' || 'fault' in made
    ? { error: sayUnsigned(made, before, lang) }
    : { body: { ...body, files: [made] } }
}

/** Whoever prepares it does not know which leader will sign: the signature itself shows the name. */
function drawn(
  services: WebServices,
  by: Actor,
  { id, competentAgency }: LoadedDossier['state'],
): Promise<PaperFile | 'no_draft' | 'failed'> {
  const now = services.clock.now()
  const { office } = services
  const place = sayPlaceAndDate(office, competentAgency, now)
  const paper = { head: headOf(office, competentAgency), place, signedBy: '' }
  return drawDraft(services, { dossier: id, by, paper, now })
}

/** The act that issues, with what the leader has signed under the agency's number and seal as its file. */
export async function sealInOrder(
  services: WebServices,
  { actor, key: act, lang }: Signer,
  found: LoadedDossier,
  body: CommandBody,
): Promise<Prepared> {
  const signed = found.state.signing?.files[0]
  if (body.type !== 'complete_step' || signed === undefined) return { body }
  const { keys, office, clock } = services
  const code = found.state.competentAgency
  const key = await keys?.find(code)
  if (keys === undefined || key === undefined) return { error: fieldLabels[lang].notSigned }
  const sealed = await sealSigned(services, found, signed, {
    key: act,
    typedNumber: body.resultNumber,
    signing: {
      agency: { code, name: office.directory.nameOf(code, 'vi') },
      ...{ key, trusted: await keys.trusted(), stamps: keys.stamps, by: actor },
    },
    now: clock.now(),
  })
  if (typeof sealed === 'string' || 'fault' in sealed) return { error: sayUnsigned(sealed, signed, lang) }
  const { number, file } = sealed
  return { body: { ...body, resultNumber: number, files: [file], sealOf: signed.sha256 } }
}

function sayUnsigned(
  made: Exclude<Awaited<ReturnType<typeof signResult>>, PaperFile>,
  file: PaperFile,
  lang: Lang,
): string {
  const t = fieldLabels[lang]
  if (made === 'unsignable') return t.unsignable(file.name)
  if (made === 'failed') return t.notSigned
  if (made === 'unstamped') return t.unstamped
  return t.wouldNotHold(signatureWords[lang].faults[made.fault])
}
