import { TextArea } from '../../../fields/index.ts'
import { Button } from '../../../ui/index.ts'
import { fieldOf, type ReceiveView } from '../receive-view.ts'
import { turnAwayWords } from './turn-away-words.ts'

/** Folded away until it is needed; open again where something of it is wrong. */
export function TurnAwayFields(view: ReceiveView) {
  const { lang } = view.frame
  const t = turnAwayWords[lang]
  const isOpen = view.fields.act === 'guide' || view.fields.act === 'refuse'
  const why = fieldOf(view, 'why')
  return (
    <details class="more" open={isOpen}>
      <summary>{t.title}</summary>
      <div class="stack">
        <p class="hint">{t.lead}</p>
        <TextArea {...fieldOf(view, 'lacking')} label={t.lacking} rows={3} />
        <TextArea {...why} value={why.value ?? turnAwayWords.vi.usual} label={t.why} rows={2} />
        <div class="row">
          <Button kind="secondary" size="small" name="act" value="guide">
            {t.guide}
          </Button>
          <Button kind="secondary" size="small" name="act" value="refuse">
            {t.refuse}
          </Button>
        </div>
      </div>
    </details>
  )
}
