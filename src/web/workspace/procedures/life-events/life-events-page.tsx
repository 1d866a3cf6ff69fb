import type { LifeEvent, listLifeEventsCounted, listUnderLifeEvent } from '../../../../catalogue/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { lifeEventWords } from './life-events-words.ts'

interface Typed {
  frame: WorkspaceFrame
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export interface LifeEventsView extends Typed {
  events: Awaited<ReturnType<typeof listLifeEventsCounted>>
}

/** Every occasion in its place, and one to add. */
export function lifeEventsPage({ frame, events, form, errors }: LifeEventsView): string {
  const { lang, csrf } = frame
  const t = lifeEventWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {events.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <form method="post" action={paths.lifeEvents}>
          <input type="hidden" name="_csrf" value={csrf} />
          <Table
            lang={lang}
            caption={t.title}
            narrow="cards"
            rows={placed(events)}
            rowKey={({ code }) => code}
            columns={[
              {
                head: t.name,
                rowHead: true,
                cell: ({ code, name }) => <a href={`${paths.lifeEvents}/${code}`}>{name[lang]}</a>,
              },
              {
                head: t.procedures,
                align: 'end',
                tight: true,
                cell: ({ procedures }) => formatNumber(procedures, lang),
              },
              {
                head: t.order,
                tight: true,
                cell: ({ code, name, place }) => <Moves {...{ lang, code, place, name: name[lang] }} />,
              },
            ]}
          />
        </form>
      )}
      <Heading level={2}>{t.addTitle}</Heading>
      <form method="post" action={paths.lifeEvents} class="card stack" id="add">
        <input type="hidden" name="_csrf" value={csrf} />
        <Names lang={lang} form={form} errors={errors} />
        <div class="row">
          <Button name="do" value="add">
            {t.add}
          </Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

function Names({ lang, form, errors }: Pick<Typed, 'form' | 'errors'> & { lang: Lang }) {
  const t = lifeEventWords[lang]
  return (
    <>
      {(['vi', 'en'] as const).map((name) => (
        <TextField
          {...{ lang, name, label: t[name], value: form[name] ?? '' }}
          autoComplete="off"
          error={errors.find(({ id }) => id === name)?.message}
        />
      ))}
    </>
  )
}

/** With where each stands, from 1: a button says which place it moves from. */
function placed<Row>(rows: readonly Row[]): (Row & { place: number })[] {
  return rows.map((row, at) => ({ ...row, place: at + 1 }))
}

function Moves({ lang, code, place, name }: { lang: Lang; code: string; place: number; name: string }) {
  const t = lifeEventWords[lang]
  return (
    <>
      {(['up', 'down'] as const).map((way) => (
        <Button kind="quiet" size="small" name="do" value={`${way}:${code}:${place}`}>
          <span class="vh">{t[way](name)}</span>
          <span aria-hidden="true">{way === 'up' ? t.upShort : t.downShort}</span>
        </Button>
      ))}
    </>
  )
}

type Line = Awaited<ReturnType<typeof listUnderLifeEvent>>[number]

export interface LifeEventView extends Typed {
  event: LifeEvent
  /** In force, in their order. */
  lines: readonly Line[]
  /** What was searched for, and what of it does not stand here yet. */
  find: string
  found: readonly Line[]
}

/** One occasion: its names and its procedures, in one form, so that no button loses what was typed. */
export function lifeEventPage(view: LifeEventView): string {
  const { frame, event, form, errors, find } = view
  const { lang, csrf } = frame
  const t = lifeEventWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading>{event.name[lang]}</Heading>
      <p>
        <a href={paths.lifeEvents}>{t.title}</a> ·{' '}
        <a href={`/procedures?life=${encodeURIComponent(event.code)}`}>{t.shown}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={`${paths.lifeEvents}/${event.code}`} class="stack" id="event">
        <input type="hidden" name="_csrf" value={csrf} />
        <Names lang={lang} form={{ ...event.name, ...form }} errors={errors} />
        <div class="row">
          <Button name="do" value="save">
            {t.save}
          </Button>
        </div>
        <Heading level={2}>{t.under}</Heading>
        <Under {...view} />
        <div class="row row-low">
          <TextField
            {...{ lang, name: 'find', label: t.find, value: form.find ?? find, autoComplete: 'off' }}
            error={errors.find(({ id }) => id === 'find')?.message}
          />
          <Button kind="secondary" name="do" value="find">
            {t.look}
          </Button>
        </div>
        <Found {...view} />
        <details>
          <summary>{t.remove}</summary>
          <p>{t.removeLead}</p>
          <Button kind="danger" name="do" value="remove">
            {t.remove}
          </Button>
        </details>
      </form>
    </WorkspaceLayout>,
  )
}

function Under({ frame: { lang }, lines }: LifeEventView) {
  const t = lifeEventWords[lang]
  if (lines.length === 0) return <p>{t.noneUnder}</p>
  return (
    <Table
      lang={lang}
      caption={t.under}
      narrow="cards"
      rows={placed(lines)}
      rowKey={({ code }) => code}
      columns={[
        {
          head: t.procedures,
          rowHead: true,
          cell: ({ code, name }) => (
            <>
              <a href={`${paths.procedures}/${code}`}>{name[lang]}</a>, {code}
            </>
          ),
        },
        {
          head: t.order,
          tight: true,
          cell: ({ code, name, place }) => (
            <>
              <Moves {...{ lang, code, place, name: name[lang] }} />
              <Button kind="quiet" size="small" name="do" value={`out:${code}`}>
                <span class="vh">{t.out(name[lang])}</span>
                <span aria-hidden="true">{t.outShort}</span>
              </Button>
            </>
          ),
        },
      ]}
    />
  )
}

function Found({ frame: { lang }, found }: LifeEventView) {
  const t = lifeEventWords[lang]
  if (found.length === 0) return null
  return (
    <Table
      lang={lang}
      caption={t.found}
      showCaption
      narrow="cards"
      rows={found}
      rowKey={({ code }) => code}
      columns={[
        { head: t.procedures, rowHead: true, cell: ({ code, name }) => `${name[lang]}, ${code}` },
        {
          head: t.add,
          tight: true,
          cell: ({ code, name }) => (
            <Button kind="quiet" size="small" name="do" value={`put:${code}`}>
              <span class="vh">{t.put(name[lang])}</span>
              <span aria-hidden="true">{t.add}</span>
            </Button>
          ),
        },
      ]}
    />
  )
}
