import type { ComponentChildren } from 'preact'
import { type FieldProps, FieldSet } from './field.tsx'

export interface ChoiceOption {
  value: string
  text: string
  hint?: string | undefined
  disabled?: true | undefined
}

export interface ChoiceProps extends FieldProps {
  /** `one`: radio buttons; `many`: checkboxes. */
  pick: 'one' | 'many'
  options: readonly ChoiceOption[]
  chosen?: readonly string[] | undefined
  /** A frame around each answer, for the few large questions of a citizen. */
  boxed?: true | undefined
  /** What belongs to an answer and stands below it, e.g. its files. */
  more?: ((option: ChoiceOption) => ComponentChildren) | undefined
}

/** Answers side by side. The first control carries the field's id, so the error summary lands on it. Errors: `choiceErrors`. */
export function Choice({ pick, options, chosen = [], boxed, more, ...field }: ChoiceProps) {
  const id = field.id ?? field.name
  return (
    <FieldSet {...field} id={`${id}-group`}>
      <div class={boxed ? 'choices choices-boxed' : 'choices'}>
        {options.map((option, at) => (
          <>
            <OneChoice
              id={at === 0 ? id : `${id}-${at + 1}`}
              type={pick === 'one' ? 'radio' : 'checkbox'}
              name={field.name}
              option={option}
              checked={chosen.includes(option.value)}
            />
            {more && <div class="choice-more">{more(option)}</div>}
          </>
        ))}
      </div>
    </FieldSet>
  )
}

interface OneChoiceProps {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  option: ChoiceOption
  checked: boolean
}

function OneChoice({ id, type, name, option, checked }: OneChoiceProps) {
  const hintId = option.hint && `${id}-hint`
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={hintId}
      />
      <div>
        <label for={id}>{option.text}</label>
        {option.hint && (
          <p class="hint" id={hintId}>
            {option.hint}
          </p>
        )}
      </div>
    </div>
  )
}
