import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Heading, KeyValue, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'
import { BillPart, type BillView } from '../shell/bill-part.tsx'

const words = {
  vi: {
    title: 'Đã nộp hồ sơ',
    lead: (place: string) => `${place} đã nhận được. Cán bộ xem hồ sơ trong 8 giờ làm việc.`,
    code: 'Mã hồ sơ',
    secret: 'Mã tra cứu',
    at: 'Nộp lúc',
    keep: 'Giữ giấy xác nhận: trên đó có mã băm của toàn bộ nội dung đã nộp.',
    proof: 'Tải giấy xác nhận nộp hồ sơ (PDF)',
    track: 'Theo dõi hồ sơ',
    mine: 'Hồ sơ của tôi',
  },
  en: {
    title: 'Your application is filed',
    lead: (place: string) => `${place} has received it. The desk looks at it within 8 working hours.`,
    code: 'Code to follow it',
    secret: 'Look-up secret',
    at: 'Filed',
    keep: 'Keep the proof: it has the hash of everything you filed.',
    proof: 'Proof of filing (PDF)',
    track: 'Follow the dossier',
    mine: 'My dossiers',
  },
} satisfies Record<Lang, object>

export interface FiledView {
  frame: PortalFrame
  name: string
  place: string
  code: string
  secret: string
  filedAt: number
  trackHref: string
  proofHref: string
  bill: Omit<BillView, 'lang'>
}

export function filedPage(view: FiledView): string {
  const { frame, code, secret } = view
  const { lang } = frame
  const t = words[lang]
  const isToPay = view.bill.owed > 0 && view.bill.isOnline
  return render(
    <PortalLayout {...frame} title={`${t.title} · ${view.name}`} width="narrow">
      <Heading eyebrow={view.name} lead={t.lead(view.place)}>
        {t.title}
      </Heading>
      <KeyValue
        ruled
        items={[
          { term: t.code, text: <strong class="code">{code}</strong> },
          { term: t.secret, text: <strong class="code">{secret}</strong> },
          { term: t.at, text: formatMoment(view.filedAt, lang) },
        ]}
      />
      <BillPart lang={lang} {...view.bill} />
      <Notice tone="info">{t.keep}</Notice>
      <div class="row">
        <LinkButton href={view.proofHref} kind={isToPay ? 'secondary' : 'primary'}>
          {t.proof}
        </LinkButton>
        <LinkButton href={view.trackHref} kind="secondary">
          {t.track}
        </LinkButton>
        <LinkButton href="/account" kind="quiet">
          {t.mine}
        </LinkButton>
      </div>
    </PortalLayout>,
  )
}
