import { channelNames, type ListedNotice, noticeNames } from '../../../notices/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { Table } from '../../ui/index.ts'
import { noticeStates, sayNoticeState } from '../../words/notice.ts'

const words = {
  vi: { caption: 'Đã báo cho người nộp', what: 'Thông báo', by: 'Kênh', result: 'Kết quả' },
  en: { caption: 'What the applicant was told', what: 'Notice', by: 'Channel', result: 'Result' },
} satisfies Record<Lang, object>

/** What went out about this dossier, with its result; addresses are masked. */
export function DossierNotices({ notices, lang }: { notices: readonly ListedNotice[]; lang: Lang }) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={t.caption}
      narrow="cards"
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.what,
          rowHead: true,
          cell: ({ kind, happenedAt }) => (
            <>
              {noticeNames[kind][lang]}
              <span class="sub">{formatMoment(happenedAt, lang)}</span>
            </>
          ),
        },
        {
          head: t.by,
          cell: ({ channel, to }) => (
            <>
              {channelNames[channel][lang]}
              {to !== '' && <span class="sub">{to}</span>}
            </>
          ),
        },
        {
          head: t.result,
          cell: (notice) => (
            <>
              {noticeStates[lang][notice.state]}
              <span class="sub">{sayNoticeState(notice, lang)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
