import type { Lang } from '../../../../platform/index.ts'
import { FormSummary } from '../../../fields/index.ts'
import { Button, LinkButton, Notice } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { ReceiveView } from '../receive-view.ts'
import { declaredWords } from './declared-words.ts'

/** The button that opens the procedure's own form; what is on the screen is kept. */
export function OfferForm({ lang }: { lang: Lang }) {
  const t = declaredWords[lang]
  return (
    <div class="stack">
      <div>
        <Button kind="secondary" size="small" name="declare" value="yes" hotkey="f">
          {t.offer}
        </Button>
      </div>
      <p class="hint">{t.offerLead}</p>
    </div>
  )
}

/** Who and what the form says, in place of fields: changed where it was typed. */
export function DeclaredPart({ view }: { view: ReceiveView }) {
  const { frame, declared, formKey } = view
  if (declared === undefined) return null
  const t = declaredWords[frame.lang]
  const { missing, applicant } = declared
  return (
    <section class="stack" id="declaration" tabIndex={-1}>
      <h2>{t.title}</h2>
      {applicant && (
        <p>
          <strong>{applicant.name}</strong>
          {[applicant.idNumber, applicant.phone, applicant.address]
            .filter((text) => text !== undefined)
            .map((text) => (
              <>
                <br />
                {text}
              </>
            ))}
        </p>
      )}
      {missing.length > 0 && <Notice tone="soon">{t.missing(missing.length)}</Notice>}
      <div class="row">
        <Button kind="secondary" size="small" name="declare" value="yes" hotkey="f">
          {t.change}
        </Button>
        <LinkButton kind="quiet" size="small" icon="print" href={paths.deskFormPrint(formKey)}>
          {t.print}
        </LinkButton>
      </div>
      <details class="more">
        <summary>{t.all}</summary>
        <FormSummary lang={frame.lang} pages={declared.summary} level={3} />
        <Button kind="quiet" size="small" name="declare" value="no">
          {t.drop}
        </Button>
      </details>
    </section>
  )
}
