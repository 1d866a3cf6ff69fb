import { sayFullMoment } from '../../../calendar/index.ts'
import { CONNECTORS } from '../../../integration/index.ts'
import {
  type Channel,
  channelNames,
  isOfPetition,
  type ListedNotice,
  NOTICE_STATES,
  type NoticeState,
  noticeNames,
} from '../../../notices/index.ts'
import type { DestinationState } from '../../../outbox/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import {
  Button,
  Chip,
  type Column,
  EmptyState,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { noticeStates, sayNoticeState } from '../../words/notice.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { noticesWords } from './notices-words.ts'

export interface NoticesView {
  frame: WorkspaceFrame
  rows: readonly ListedNotice[]
  /** The one that is shown; undefined: all. */
  state: NoticeState | undefined
  channels: readonly DestinationState[]
  next: string | undefined
  isFirst: boolean
}

export function noticesPage(view: NoticesView): string {
  const { frame, rows, state, channels, next, isFirst } = view
  const { lang } = frame
  const t = noticesWords[lang]
  const hrefOf = (more: Record<string, string>) =>
    `${paths.notices}?${new URLSearchParams({ ...(state === undefined ? {} : { state }), ...more })}`
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <div class="row">
        <LinkButton href={paths.templates} kind="secondary" icon="mail">
          {t.templates}
        </LinkButton>
      </div>
      {channels.length > 0 && <Channels lang={lang} channels={channels} />}
      <Tabs lang={lang} label={t.filter} tabs={tabsOf(lang, state)} />
      {rows.length === 0 ? (
        <EmptyState icon="send" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={rows}
          rowKey={({ id }) => id}
          columns={columnsOf(view)}
        />
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : hrefOf({})}
        next={next === undefined ? undefined : hrefOf({ after: next })}
      />
    </WorkspaceLayout>,
  )
}

function tabsOf(lang: Lang, shown: NoticeState | undefined) {
  const all = { text: noticesWords[lang].all, href: paths.notices, current: shown === undefined }
  return [
    all,
    ...NOTICE_STATES.map((state) => ({
      text: noticeStates[lang][state],
      href: `${paths.notices}?state=${state}`,
      current: shown === state,
    })),
  ]
}

function columnsOf({ frame, state: shown }: NoticesView): Column<ListedNotice>[] {
  const { lang, csrf } = frame
  const { heads, resend } = noticesWords[lang]
  return [
    {
      head: heads.what,
      rowHead: true,
      cell: ({ kind, code, dossier }) => (
        <>
          {noticeNames[kind][lang]}
          <span class="sub">
            <a class="code" href={isOfPetition(kind) ? paths.petition(dossier) : paths.dossier(dossier)}>
              {code}
            </a>
          </span>
        </>
      ),
    },
    {
      head: heads.to,
      cell: ({ channel, to }) => (
        <>
          {channelNames[channel][lang]}
          {to !== '' && <span class="sub">{to}</span>}
        </>
      ),
    },
    { head: heads.when, cell: ({ happenedAt }) => formatMoment(happenedAt, lang), tight: true },
    { head: heads.state, cell: (notice) => <State notice={notice} lang={lang} /> },
    {
      head: heads.act,
      cell: ({ state, delivery, code, kind }) =>
        state === 'parked' && delivery !== undefined ? (
          <form method="post" action={`${paths.notices}/resend`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="delivery" value={delivery} />
            {shown !== undefined && <input type="hidden" name="back" value={shown} />}
            <Button kind="secondary">
              {resend}
              <span class="vh"> {`${noticeNames[kind][lang]} ${code}`}</span>
            </Button>
          </form>
        ) : (
          '–'
        ),
    },
  ]
}

/** A state with its mark, and what there is to know besides. */
function State({ notice, lang }: { notice: ListedNotice; lang: Lang }) {
  const { state } = notice
  const more = sayNoticeState(notice, lang)
  const tone = state === 'parked' ? 'bronze' : state === 'sent' || state === 'shown' ? 'info' : 'neutral'
  return (
    <>
      <Chip tone={tone}>{noticeStates[lang][state]}</Chip>
      {more !== '' && <span class="sub">{more}</span>}
    </>
  )
}

function Channels({ lang, channels }: { lang: Lang; channels: readonly DestinationState[] }) {
  const t = noticesWords[lang]
  const { name, waiting, oldest, parked, state } = t.channelHeads
  return (
    <Table
      lang={lang}
      caption={t.channels}
      showCaption
      narrow="cards"
      rows={channels}
      rowKey={({ destination }) => destination}
      columns={[
        { head: name, rowHead: true, cell: ({ destination }) => channelName(destination, lang) },
        { head: waiting, align: 'end', cell: (one) => formatNumber(one.waiting, lang) },
        { head: oldest, align: 'end', cell: (one) => t.seconds(formatNumber(one.seconds, lang)) },
        { head: parked, align: 'end', cell: (one) => formatNumber(one.parked, lang) },
        {
          head: state,
          cell: ({ downSince, failure }) =>
            downSince === undefined ? (
              <Chip tone="info">{t.up}</Chip>
            ) : (
              <>
                <Chip tone="bronze">{t.down(sayFullMoment(downSince, lang))}</Chip>
                {failure && <span class="sub">{failure}</span>}
              </>
            ),
        },
      ]}
    />
  )
}

function channelName(destination: string, lang: Lang): string {
  if (Object.hasOwn(channelNames, destination)) return channelNames[destination as Channel][lang]
  if (Object.hasOwn(CONNECTORS, destination))
    return CONNECTORS[destination as keyof typeof CONNECTORS].name[lang]
  return noticesWords[lang].internal[destination] ?? destination
}
