/** Where the postman goes: known from the dossier, read from the form, drawn. */
import { findFiled } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { formOf } from '../../../catalogue/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import { readAlone, summaryOf } from '../../../forms/index.ts'
import type { PostalItem } from '../../../integration/index.ts'
import { cleanLine, type Lang } from '../../../platform/index.ts'
import { TextField, textErrors } from '../../fields/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { WebServices } from '../services.ts'
import { postalWords } from './postal-words.ts'

export type PostalFields = Readonly<Record<string, string | undefined>>

const MOST = { name: 200, address: 450, note: 300 } as const
/** Of the form: where the applicant wants the result. */
const DELIVER_TO = 'deliver_to'

/** As the applicant told it when filing; else as the dossier has them. Nobody types it twice. */
export async function knownPostal(
  { office }: Pick<WebServices, 'office'>,
  { state, parties }: LoadedDossier,
  lang: Lang,
): Promise<PostalFields> {
  const { name, phone, address } = parties.applicant
  const filed = state.account === undefined ? undefined : await findFiled(office.database, state.id)
  const procedure = filed && office.catalogue.byId(filed.procedureVersion)
  const pages =
    procedure && summaryOf(formOf(procedure), filed.answers, { today: toLocalDate(state.submittedAt), lang })
  const told = pages
    ?.flatMap(({ rows }) => rows)
    .find(({ key }) => key === DELIVER_TO)
    ?.lines.join(', ')
  return { name, phone, address: told || address }
}

export function readPostal(
  fields: PostalFields,
  { lang, today }: { lang: Lang; today: string },
): { person: PostalItem['person']; note: string | undefined } | { errors: FormError[] } {
  const t = postalWords[lang]
  const name = cleanLine(fields.name ?? '')
  const address = cleanLine(fields.address ?? '')
  const note = cleanLine(fields.note ?? '')
  const phone = readAlone('phone', fields.phone ?? '', { lang, today })
  const tooLong = (id: keyof typeof MOST, text: string) =>
    text.length > MOST[id] ? [{ id, message: textErrors[lang].tooLong(t[id], MOST[id]) }] : []
  const missing = (id: 'name' | 'address', text: string) =>
    text === '' ? [{ id, message: textErrors[lang].required(t[id]) }] : tooLong(id, text)
  const errors: FormError[] = [
    ...missing('name', name),
    ...(phone.ok ? [] : [{ id: 'phone', message: phone.error[lang] }]),
    ...missing('address', address),
    ...tooLong('note', note),
  ]
  if (errors.length > 0 || !phone.ok) return { errors }
  return { person: { name, phone: String(phone.value), address }, note: note || undefined }
}

export function PostalQuestions({
  lang,
  fields,
  errors,
}: {
  lang: Lang
  fields: PostalFields
  errors: readonly FormError[]
}) {
  const t = postalWords[lang]
  const field = (name: 'name' | 'phone' | 'address' | 'note') => ({
    ...{ lang, name, label: t[name], value: fields[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <>
      <TextField {...field('name')} autoComplete="name" />
      <TextField {...field('phone')} type="tel" inputMode="tel" autoComplete="tel" short />
      <TextField {...field('address')} autoComplete="off" />
      <TextField {...field('note')} hint={t.noteHint} autoComplete="off" optional />
    </>
  )
}
