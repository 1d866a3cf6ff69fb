import type { PageError } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { fieldId } from './field-id.ts'

const words = {
  vi: { confirm: 'Đúng như giấy tờ' },
  en: { confirm: 'As the paper says' },
} satisfies Record<Lang, object>

/** Below a value that is possible but rare: a box that says the paper has it so. */
export function ConfirmRare({ lang, error }: { lang: Lang; error: PageError | undefined }) {
  if (error?.confirm === undefined) return null
  const id = `sure-${fieldId(error.name)}`
  return (
    <div class="choice sure">
      <input type="checkbox" id={id} name={`sure-${error.name}`} value={error.confirm} />
      <label for={id}>{words[lang].confirm}</label>
    </div>
  )
}
