import {
  HAND_OVER_PROOFS,
  type HandedPaper,
  type HandOverProof,
  isLent,
  type LoadedDossier,
  ownerOf,
} from '../../../../dossiers/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import { Choice, TextField } from '../../../fields/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { giveWords } from './give-words.ts'

export interface GiveView {
  frame: WorkspaceFrame
  services: WebServices
  found: LoadedDossier
  /** Of the receipt, where it was read and is this dossier's. */
  receiptKey: string | undefined
  /** Whole đồng to be paid before. */
  owed: number
  typed: { receiver: string; proof: HandOverProof | undefined; returned: readonly string[] }
  errors: readonly FormError[]
  /** Idempotency key of the form. */
  key: string
}

/** Papers whose originals are only lent to the desk. */
export function originalsOf({ state }: LoadedDossier): HandedPaper[] {
  return state.papers.filter(isLent)
}

/** One result handed over with all that the law asks: who gets it, how it shows, what originals go back. */
export function givePage(view: GiveView): string {
  const { frame, found, receiptKey, owed, errors } = view
  const { lang } = frame
  const t = giveWords[lang]
  const { id, code, reference } = found.state
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={<span class="code">{code ?? reference}</span>}
        actions={
          <LinkButton href={paths.return} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.heading}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {receiptKey !== undefined && (
        <Notice tone="ok" title={t.read}>
          {t.readMore}
        </Notice>
      )}
      {owed > 0 && (
        <Notice tone="soon" title={t.owed(formatNumber(owed, lang))}>
          {t.owedMore} <a href={paths.dossier(id)}>{t.openDossier}</a>
        </Notice>
      )}
      <Facts {...view} />
      <p class="row no-print">
        <LinkButton href={paths.giveSlip(id)} kind="secondary" icon="print">
          {t.print}
        </LinkButton>
        <span class="muted">{t.printMore}</span>
      </p>
      <GiveForm {...view} />
    </WorkspaceLayout>,
  )
}

function Facts({ frame: { lang }, services, found }: GiveView) {
  const t = giveWords[lang]
  const { state, parties } = found
  const version = services.office.catalogue.byId(state.procedureVersion)?.version
  const owner = ownerOf(parties)
  const { result } = state
  const name = result?.decision === 'refused' ? t.refused : version?.results[0]?.name[lang]
  const person = (one: { name: string; idNumber?: string; phone?: string }) =>
    [one.name, one.idNumber, one.phone].filter((part) => part !== undefined).join(' · ')
  return (
    <KeyValue
      items={[
        { term: t.procedure, text: version?.name[lang] ?? state.procedure },
        { term: t.owner, text: person(owner) },
        ...(owner === parties.applicant ? [] : [{ term: t.applicant, text: person(parties.applicant) }]),
        { term: t.result, text: [name, result?.number].filter((part) => part !== undefined).join(' · ') },
        { term: t.since, text: formatMoment(result?.issuedAt ?? state.lastActAt, lang) },
        { term: t.way, text: t.ways[state.deliverBy] },
      ]}
    />
  )
}

function GiveForm({ frame, found, receiptKey, typed, errors, key }: GiveView) {
  const { lang, csrf } = frame
  const t = giveWords[lang]
  const { id, version } = found.state
  const originals = originalsOf(found)
  const errorOf = (name: string) => errors.find((one) => one.id === name)?.message
  const proofs = HAND_OVER_PROOFS.filter((one) => one === 'signature' || receiptKey !== undefined)
  const chosen = typed.proof ?? (receiptKey === undefined ? undefined : 'receipt')
  return (
    <form method="post" action={paths.give(id)} class="card stack">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={String(version)} />
      {receiptKey !== undefined && <input type="hidden" name="receiptKey" value={receiptKey} />}
      <TextField
        lang={lang}
        name="receiver"
        label={t.receiver}
        hint={t.receiverHint}
        optional
        autoComplete="off"
        value={typed.receiver}
        error={errorOf('receiver')}
      />
      {originals.length > 0 && (
        <Choice
          lang={lang}
          pick="many"
          name="returned"
          label={t.returned}
          hint={t.returnedHint}
          optional
          chosen={typed.returned}
          options={originals.map(({ component, name, originals: n }) => ({
            value: component,
            text: name,
            hint: t.originals(n),
          }))}
          error={errorOf('returned')}
        />
      )}
      <Choice
        lang={lang}
        pick="one"
        name="proof"
        label={t.proof}
        chosen={chosen === undefined ? [] : [chosen]}
        options={proofs.map((one) => ({ value: one, text: t.proofs[one] }))}
        error={errorOf('proof')}
      />
      <div>
        <Button icon="check">{t.hand}</Button>
      </div>
    </form>
  )
}
