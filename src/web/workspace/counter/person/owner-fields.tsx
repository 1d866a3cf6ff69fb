import { Choice, TextField } from '../../../fields/index.ts'
import { Button } from '../../../ui/index.ts'
import { receiveLabels } from '../receive-fields.ts'
import { fieldOf, type ReceiveView } from '../receive-view.ts'
import { hasOwner, ownerField } from './owner.ts'
import { ownerWords } from './owner-words.ts'

/** Folded away while somebody files for themselves. */
export function OwnerFields(view: Pick<ReceiveView, 'frame' | 'fields' | 'errors'>) {
  const { lang } = view.frame
  const t = ownerWords[lang]
  const { kinds } = receiveLabels[lang]
  const of = (name: string) => fieldOf(view, ownerField(name))
  const isOpen = hasOwner(view.fields) || view.errors.some(({ id }) => id.startsWith(ownerField('')))
  return (
    <details class="more" open={isOpen}>
      <summary>{t.title}</summary>
      <div class="stack">
        <p class="hint">{t.lead}</p>
        <TextField {...of('name')} label={t.name} />
        <TextField {...of('idNumber')} label={t.idNumber} short />
        <p class="field">
          <Button kind="secondary" size="small" name="known" value="owner">
            {t.fillOwner}
          </Button>
        </p>
        <TextField {...of('phone')} label={t.phone} type="tel" optional short />
        <TextField {...of('address')} label={t.address} />
        <Choice
          lang={lang}
          name={ownerField('kind')}
          label={t.kind}
          pick="one"
          options={(['citizen', 'enterprise', 'organisation'] as const).map((value) => ({
            value,
            text: kinds[value],
          }))}
          chosen={[view.fields[ownerField('kind')] ?? 'citizen']}
        />
      </div>
    </details>
  )
}

/** A number is enough to fill in who has been here before. */
export function FillKnown({ frame: { lang } }: Pick<ReceiveView, 'frame'>) {
  const t = ownerWords[lang]
  return (
    <div class="field">
      <Button kind="secondary" size="small" name="known" value="applicant">
        {t.fill}
      </Button>
      <p class="muted">{t.fillWhat}</p>
    </div>
  )
}
