/** What a member of staff may do with a petition: one form for each act, all of them read here, too. */
import type { PaperFile } from '../../../dossiers/index.ts'
import {
  maskSender,
  type Petition,
  type PetitionAct,
  type PetitionActType,
  REFUSAL_REASONS,
  refusalReasons,
} from '../../../petitions/index.ts'
import { cleanLine, cleanLines, type Lang } from '../../../platform/index.ts'
import {
  choiceErrors,
  FileField,
  FirstButton,
  type KeptFile,
  type Option,
  Select,
  TextArea,
  TextField,
  textErrors,
} from '../../fields/index.ts'
import { Button, type FormError } from '../../ui/index.ts'
import type { fileRules } from '../../words/file.ts'
import { petitionWords } from './petition-words.ts'

/** In the order in which they are offered. */
export const STAFF_ACTS = [
  'answer',
  'ask',
  'assign',
  'refuse',
  'publish',
  'unpublish',
] as const satisfies readonly PetitionActType[]
export type StaffAct = (typeof STAFF_ACTS)[number]

/** As it was typed in one form, and what was wrong. */
export interface TypedAct {
  act: StaffAct
  values: Readonly<Record<string, string>>
  files: readonly KeptFile[]
  errors: readonly FormError[]
}

export interface ActsView {
  lang: Lang
  petition: Petition
  allowed: readonly StaffAct[]
  /** Where the form of an act is sent. */
  sendTo: (act: StaffAct) => string
  key: string
  agencies: readonly Option[]
  rules: ReturnType<typeof fileRules>
  typed: TypedAct | undefined
}

export function PetitionActs(view: ActsView) {
  const { lang, allowed, typed } = view
  return allowed.map((act) => (
    <details class="card" open={typed?.act === act || (typed === undefined && act === allowed[0])}>
      <summary>
        <strong>{petitionWords[lang].acts[act]}</strong>
      </summary>
      <form method="post" action={view.sendTo(act)} enctype="multipart/form-data" class="stack" novalidate>
        <FirstButton />
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="seen" value={String(view.petition.version)} />
        <Fields view={view} act={act} />
        <div class="row">
          <Button kind={act === 'answer' ? 'primary' : 'secondary'}>{petitionWords[lang].acts[act]}</Button>
        </div>
      </form>
    </details>
  ))
}

function Fields({ view, act }: { view: ActsView; act: StaffAct }) {
  const { lang, petition, typed } = view
  const t = petitionWords[lang].fields
  const mine = typed?.act === act ? typed : undefined
  const field = (name: string, first?: string) => ({
    ...{ lang, name, id: `${act}-${name}`, value: mine?.values[name] ?? first },
    error: mine?.errors.find(({ id }) => id === `${act}-${name}`)?.message,
  })
  switch (act) {
    case 'assign':
      return (
        <>
          <Select
            {...field('agency')}
            label={t.agency}
            placeholder={petitionWords[lang].choose}
            options={view.agencies}
          />
          <TextArea {...field('note')} label={t.note} rows={2} optional />
        </>
      )
    case 'ask':
      return <TextArea {...field('text')} label={t.ask} />
    case 'answer':
      return (
        <>
          <TextArea {...field('text')} label={t.answer} rows={8} />
          <FileField
            {...view.rules}
            {...field('files')}
            label={t.files}
            multiple
            optional
            kept={mine?.files}
            action={view.sendTo('answer')}
          />
        </>
      )
    case 'refuse':
      return (
        <>
          <Select
            {...field('reason')}
            label={t.reason}
            placeholder={petitionWords[lang].choose}
            options={REFUSAL_REASONS.map((reason) => ({ value: reason, text: refusalReasons[reason][lang] }))}
          />
          <TextArea {...field('text')} label={t.refuse} />
        </>
      )
    case 'publish':
      return (
        <>
          <p>{petitionWords[lang].publishLead}</p>
          <TextField {...field('title')} label={t.title} />
          <TextArea
            {...field('text', maskSender(petition.text, petition.sender))}
            label={t.question}
            rows={6}
          />
          <TextArea
            {...field('answer', maskSender(petition.answer?.text ?? '', petition.sender))}
            label={t.published}
            rows={6}
          />
        </>
      )
    case 'unpublish':
      return <TextArea {...field('reason')} label={t.unpublish} rows={2} />
  }
}

const MOST = { title: 200, note: 1000, reason: 1000, text: 10_000, answer: 10_000 } as const

/** The act that a form asks for, or all that is wrong with it. */
export function readPetitionAct(
  act: StaffAct,
  typed: Readonly<Record<string, string>>,
  files: readonly PaperFile[],
  lang: Lang,
): { act: PetitionAct } | { errors: readonly FormError[] } {
  const t = petitionWords[lang].fields
  const errors: FormError[] = []
  const text = (name: keyof typeof MOST, label: string) => {
    const value = name === 'title' ? cleanLine(typed[name] ?? '') : cleanLines(typed[name] ?? '')
    const id = `${act}-${name}`
    if (value === '') errors.push({ id, message: textErrors[lang].required(label) })
    if (value.length > MOST[name]) errors.push({ id, message: textErrors[lang].tooLong(label, MOST[name]) })
    return value
  }
  const made = madeOf()
  return made === undefined || errors.length > 0 ? { errors } : { act: made }

  function madeOf(): PetitionAct | undefined {
    switch (act) {
      case 'assign': {
        const { agency = '' } = typed
        const note = cleanLines(typed.note ?? '')
        if (agency === '')
          errors.push({ id: 'assign-agency', message: choiceErrors[lang].required(t.agency) })
        if (note.length > MOST.note) {
          errors.push({ id: 'assign-note', message: textErrors[lang].tooLong(t.note, MOST.note) })
        }
        return { type: 'assign', agency, ...(note === '' ? {} : { note }) }
      }
      case 'ask':
        return { type: 'ask', text: text('text', t.ask) }
      case 'answer':
        return { type: 'answer', text: text('text', t.answer), files }
      case 'refuse': {
        const reason = REFUSAL_REASONS.find((one) => one === typed.reason)
        if (reason === undefined) {
          errors.push({ id: 'refuse-reason', message: choiceErrors[lang].required(t.reason) })
        }
        const said = text('text', t.refuse)
        return reason === undefined ? undefined : { type: 'refuse', reason, text: said }
      }
      case 'publish': {
        const published = {
          title: text('title', t.title),
          text: text('text', t.question),
          answer: text('answer', t.published),
        }
        return { type: 'publish', published }
      }
      case 'unpublish':
        return { type: 'unpublish', reason: text('reason', t.unpublish) }
    }
  }
}
