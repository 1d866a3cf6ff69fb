import type { BlockBook } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import type { FlowLine } from '../../../../workflow/index.ts'
import { type ProcedureWords, procedureWords } from '../procedures-words.ts'
import type { BlockPlaces } from './block-places.ts'
import { BlockCells, PlaceOptions } from './block-row.tsx'
import { type Finding, isError } from './judge-draft.ts'
import { writeMarks } from './read-rows.ts'

const COLUMNS = ['label', 'work', 'who', 'time', 'forms', 'next'] as const
/** What a block says itself. */
const INSIDE: readonly string[] = ['who', 'time', 'forms']

/** The rows of a flow as they are typed, each with what is found in it, and an empty one. */
export function RowsTable({
  lines,
  findings,
  lang,
  blocks,
  places,
}: {
  lines: readonly FlowLine[]
  findings: readonly Finding[]
  lang: Lang
  blocks: BlockBook
  /** Who may do a block here; absent in the table of a block, which holds none. */
  places?: BlockPlaces
}) {
  const t = procedureWords[lang]
  return (
    <div>
      <table class="rows">
        <caption class="vh">{t.flow}</caption>
        <thead>
          <tr>
            <th scope="col" class="col-step">
              {t.step}
            </th>
            <th scope="col">{t.work}</th>
            <th scope="col">{t.who}</th>
            <th scope="col" class="col-time">
              {t.time}
            </th>
            <th scope="col">{t.forms}</th>
            <th scope="col" class="col-next">
              {t.next}
            </th>
            <th scope="col" class="col-acts">
              <span class="vh">{t.add}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...lines, undefined].map((line, at) => (
            <Row
              line={line}
              at={at}
              findings={findings.filter(({ row }) => row === at + 1)}
              t={t}
              lang={lang}
              blocks={blocks}
              places={places}
            />
          ))}
        </tbody>
      </table>
      {places !== undefined && lines.some(({ block }) => block !== undefined) && (
        <PlaceOptions places={places} />
      )}
    </div>
  )
}

interface RowProps {
  line: FlowLine | undefined
  at: number
  findings: readonly Finding[]
  t: ProcedureWords
  lang: Lang
  blocks: BlockBook
  places: BlockPlaces | undefined
}

function Row({ line, at, findings, t, lang, blocks, places }: RowProps) {
  const marks = line ? writeMarks(line) : ''
  const labels = { label: t.step, work: t.work, who: t.who, time: t.time, forms: t.forms, next: t.next }
  const said = [...new Map(findings.map((finding) => [finding.message.vi, finding])).values()]
  return (
    <>
      <tr id={`row-${at + 1}`} class={findings.some(isError) ? 'is-wrong' : undefined}>
        {COLUMNS.map((column) => {
          if (line?.block !== undefined && column === 'work')
            return <BlockCells {...{ line, at, lang, blocks, places }} />
          if (line?.block !== undefined && INSIDE.includes(column)) return null
          const name = `row.${at}.${column}`
          const text = line?.cells[column] ?? ''
          const label = `${labels[column]}, ${at + 1}`
          return (
            <td data-label={labels[column]}>
              {column === 'label' || column === 'next' ? (
                <input name={name} value={text} aria-label={label} autoComplete="off" />
              ) : (
                <textarea name={name} rows={2} aria-label={label}>
                  {text}
                </textarea>
              )}
            </td>
          )
        })}
        <td>
          {line?.node !== undefined && <input type="hidden" name={`row.${at}.node`} value={line.node} />}
          {marks !== '' && <input type="hidden" name={`row.${at}.marks`} value={marks} />}
          {line && (
            <span class="row-acts">
              <button
                type="submit"
                class="btn btn-quiet btn-small"
                name="do"
                value={`add-${at}`}
                aria-label={t.addAfter(at + 1)}
                title={t.addAfter(at + 1)}
              >
                +
              </button>
              <button
                type="submit"
                class="btn btn-quiet btn-small"
                name="do"
                value={`remove-${at}`}
                aria-label={t.remove(at + 1)}
                title={t.remove(at + 1)}
              >
                ×
              </button>
            </span>
          )}
        </td>
      </tr>
      {said.length > 0 && (
        <tr class={findings.some(isError) ? 'is-wrong' : undefined}>
          <td colSpan={COLUMNS.length + 1}>
            {said.map((finding) => (
              <p class={isError(finding) ? 'says' : 'says is-note'}>
                <strong>{isError(finding) ? t.error : t.note}: </strong>
                {finding.message[lang]}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
