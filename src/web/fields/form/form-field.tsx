import type { DrawnField, Origins, PageError } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { Choice } from '../choice.tsx'
import type { FieldProps } from '../field.tsx'
import { Select } from '../select.tsx'
import { BlockField } from './block-field.tsx'
import { ConfirmRare } from './confirm-rare.tsx'
import { DeclarationField } from './declaration-field.tsx'
import { Depending } from './depending.tsx'
import { fieldId } from './field-id.ts'
import { OriginNote } from './origin-note.tsx'
import { PaperField } from './paper-field.tsx'
import { ProposalNote, type ProposedValue } from './proposal-note.tsx'
import { RowsField } from './rows-field.tsx'
import { TypedField } from './typed-field.tsx'

/** What all fields of a page share. */
export interface FormFieldView {
  lang: Lang
  today: string
  errors: ReadonlyMap<string, PageError>
  origins?: Origins | undefined
  action: string
  hrefOfFile?: ((sha256: string) => string) | undefined
  /** Where the photographs of a question are read as one PDF. */
  hrefOfJoined?: ((question: string) => string) | undefined
  /** What papers say, by the name of the field. */
  proposed?: ReadonlyMap<string, readonly ProposedValue[]> | undefined
}

const words = {
  vi: { example: 'Ví dụ:', choose: 'Chọn' },
  en: { example: 'For example:', choose: 'Choose' },
} satisfies Record<Lang, object>

/** More answers than this are a list that unfolds. */
const MOST_RADIOS = 8

/** One question of a form, whatever it is; one that depends on another answer is there but asleep until it is asked. */
export function FormField({ field, view }: { field: DrawnField; view: FormFieldView }) {
  return (
    <Depending name={field.name} depends={field.depends} asked={field.asked}>
      <Inside field={field} view={view} />
      <ConfirmRare lang={view.lang} error={view.errors.get(field.name)} />
      <OriginNote lang={view.lang} origin={view.origins?.[field.name]} />
      {view.proposed?.get(field.name)?.map((one) => (
        <ProposalNote lang={view.lang} field={field.name} proposed={one} action={view.action} />
      ))}
    </Depending>
  )
}

function Inside({ field, view }: { field: DrawnField; view: FormFieldView }) {
  const props = propsOf(field, view)
  const { lang } = view
  switch (field.draw) {
    case 'typed':
      return (
        <TypedField
          {...props}
          control={field.control}
          kind={field.kind}
          value={field.typed}
          today={view.today}
        />
      )
    case 'one':
    case 'many':
      return <Answers field={field} props={props} lang={lang} />
    case 'declaration':
      return <DeclarationField {...props} isTicked={field.isTicked} />
    case 'files':
      return (
        <PaperField
          {...props}
          files={field.files}
          most={field.most}
          action={view.action}
          hrefOf={view.hrefOfFile}
          joinedHref={view.hrefOfJoined?.(field.name)}
        />
      )
    case 'block':
      return (
        <BlockField {...props}>
          {field.fields.map((part) => (
            <FormField field={part} view={view} />
          ))}
        </BlockField>
      )
    case 'rows':
      return (
        <RowsField {...props} action={view.action} hasRoom={field.hasRoom}>
          {field.rows.map((row) => row.map((cell) => <FormField field={cell} view={view} />))}
        </RowsField>
      )
  }
}

function Answers({
  field,
  props,
  lang,
}: {
  field: Extract<DrawnField, { draw: 'one' | 'many' }>
  props: FieldProps
  lang: Lang
}) {
  const options = field.options.map(({ code, label, hint }) => ({
    value: code,
    text: label[lang],
    hint: hint?.[lang],
  }))
  const several = field.draw === 'many' ? { ...props, name: `${field.name}[]` } : props
  return field.draw === 'one' && options.length > MOST_RADIOS ? (
    <Select {...props} options={options} value={field.chosen[0]} placeholder={words[lang].choose} />
  ) : (
    <div class={isPair(options) ? 'pair' : undefined}>
      <Choice {...several} pick={field.draw} options={options} chosen={field.chosen} />
    </div>
  )
}

/** Two short answers stand side by side. */
function isPair(options: readonly { text: string; hint?: string | undefined }[]): boolean {
  return options.length === 2 && options.every(({ text, hint }) => text.length <= 8 && hint === undefined)
}

function propsOf({ name, question }: DrawnField, { lang, errors }: FormFieldView): FieldProps {
  const { label, hint, example, optional } = question
  const told = [hint?.[lang], example && `${words[lang].example} ${example}.`].filter(Boolean).join(' ')
  return {
    lang,
    name,
    id: fieldId(name),
    label: label[lang],
    hint: told === '' ? undefined : told,
    error: errors.get(name)?.[lang],
    optional,
  }
}
