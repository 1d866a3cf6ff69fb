import type { BlockBook, BlockVersion } from '../../../../catalogue/index.ts'
import { TextField } from '../../../fields/index.ts'
import {
  Button,
  Chip,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { Changes } from '../changes.tsx'
import { FlowDiagram } from '../diagram/flow-diagram.tsx'
import { isError } from '../flow/judge-draft.ts'
import { RowsTable } from '../flow/rows-table.tsx'
import { sayNumber } from '../say-changes.ts'
import { blockWords } from './blocks-words.ts'
import { decides, type JudgedBlock, type Touched } from './judge-block.ts'

export interface BlockDraftView {
  frame: WorkspaceFrame
  draft: BlockVersion
  judged: JudgedBlock
  touched: readonly Touched[]
  /** A new id for the draft of each procedure, by its code. */
  ids: Readonly<Record<string, string>>
  blocks: BlockBook
  laneName: (key: string) => string
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** A version of a block being written: its rows, its picture, and what it would mean for every procedure that has the block. */
export function blockDraftPage(view: BlockDraftView): string {
  const { frame, draft, judged, errors, laneName, blocks } = view
  const { lang, csrf } = frame
  const t = blockWords[lang]
  const { code, number } = draft.block
  const href = paths.block(code)
  const faults = judged.findings.filter(isError)
  const wrong = new Set(faults.flatMap(({ node }) => node ?? []))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${code}, ${t.version(number)}, ${t.writing}`}>{judged.block.name[lang]}</Heading>
      <p>
        <a href={href}>{t.block}</a> · <a href={paths.blocks}>{t.back}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="draft">
        <form method="post" action={`${href}/draft`} class="stack" id="draft">
          <button type="submit" class="vh" tabIndex={-1}>
            {t.save}
          </button>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="revision" value={draft.revision} />
          <TextField lang={lang} name="name" label={t.name} value={judged.block.name.vi} autoComplete="off" />
          <TextField
            lang={lang}
            name="nameEn"
            label={t.nameEn}
            value={judged.block.name.en}
            autoComplete="off"
          />
          <RowsTable lines={judged.lines} findings={judged.findings} lang={lang} blocks={blocks} />
          <label class="choice">
            <input type="checkbox" name="decides" value="yes" checked={isDeciding(view)} /> {t.decides}
          </label>
          <div class="row">
            <Button>{t.save}</Button>
          </div>
        </form>
        <section class="stack draft-side" aria-label={t.picture}>
          <Heading level={2}>{t.picture}</Heading>
          <FlowDiagram
            flow={judged.block.flow}
            lang={lang}
            laneName={laneName}
            wrong={wrong}
            rowOf={() => undefined}
          />
          <Notice
            tone={faults.length > 0 ? 'late' : 'ok'}
            title={faults.length > 0 ? t.notReady(faults.length) : t.ready}
          >
            {faults.length > 0 && (
              <ul>
                {faults.map(({ message, row }) => (
                  <li>
                    {row !== undefined && <a href={`#row-${row}`}>{row}</a>} {message[lang]}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
        </section>
      </div>
      <PutIn {...view} />
      <form method="post" action={`${href}/discard`}>
        <input type="hidden" name="_csrf" value={csrf} />
        <Button kind="quiet">{t.discard}</Button>
      </form>
    </WorkspaceLayout>,
  )
}

function isDeciding({ form, judged }: BlockDraftView): boolean {
  return form.revision === undefined ? decides(judged.block) : form.decides === 'yes'
}

/** What follows for the procedures, and the act that makes it so. */
function PutIn(view: BlockDraftView) {
  const { frame, draft, judged, touched, form, errors } = view
  const { lang, csrf } = frame
  const t = blockWords[lang]
  const { code, number } = draft.block
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  if (judged.findings.some(isError)) return null
  const isAny = touched.some((one) => one.draft === undefined)
  const asked = { decision: t.decision, date: t.decisionDate, validFrom: t.validFrom }
  return (
    <form method="post" action={`${paths.block(code)}/publish`} class="stack">
      <Heading level={2} lead={touched.length > 0 ? t.touchedNote : undefined}>
        {t.touched(touched.length)}
      </Heading>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={draft.revision} />
      {touched.map((one) => (
        <TouchedProcedure {...view} one={one} />
      ))}
      {isAny && (
        <div class="row row-low">
          {Object.entries(asked).map(([name, label]) => (
            <TextField
              lang={lang}
              name={name}
              label={label}
              value={form[name] ?? ''}
              error={errorOf(name)}
              autoComplete="off"
            />
          ))}
        </div>
      )}
      <div class="row">
        <Button icon="check">{t.putIn}</Button>
      </div>
    </form>
  )
}

function TouchedProcedure({ frame: { lang }, ids, one }: BlockDraftView & { one: Touched }) {
  const t = blockWords[lang]
  const { carrier, draft, faults, days, changes } = one
  const say = (count: number | undefined) => (count === undefined ? '–' : t.days(sayNumber(count, lang)))
  return (
    <section class="stack panel">
      <Heading level={3}>{`${carrier.procedure} ${carrier.name[lang]}`}</Heading>
      <p>
        <Chip tone={faults.length === 0 ? 'info' : 'bronze'}>
          {faults.length === 0 ? t.sound : t.unsound}
        </Chip>{' '}
        {`${t.sums}: ${say(days.before)} → ${say(days.after)}`}
      </p>
      {faults.length > 0 && <Changes changes={faults.map((fault) => fault[lang])} none="" />}
      <Changes changes={changes} none={t.noDifference} />
      {draft === undefined ? (
        <label class="choice">
          <input type="checkbox" name={`draft.${carrier.procedure}`} value={ids[carrier.procedure]} checked />{' '}
          {t.chosen}
        </label>
      ) : (
        <p>
          <a href={`${paths.draft(draft.id)}/flow`}>{t.hasDraft}</a>
        </p>
      )}
    </section>
  )
}
