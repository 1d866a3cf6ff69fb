import type { VNode } from 'preact'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Tile } from '../../ui/card.tsx'
import { ProgressBar } from '../../ui/charts/progress-bar.tsx'
import { Dialog, DialogLink } from '../../ui/dialog.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Notice, Toast } from '../../ui/notice.tsx'
import { Chip } from '../../ui/signs/chip.tsx'
import { CopyButton } from '../../ui/signs/copy-button.tsx'
import { DeadlineChip } from '../../ui/signs/deadline-chip.tsx'
import { ExplainedDueDate } from '../../ui/signs/due-date.tsx'
import { Icon, iconNames } from '../../ui/signs/icon.tsx'
import { Kbd } from '../../ui/signs/kbd.tsx'
import { Qr } from '../../ui/signs/qr.tsx'
import { Seal } from '../../ui/signs/seal.tsx'
import { KeyValue } from '../../ui/tables/key-value.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { dueReasons, timelineItems } from './dossier.tsx'
import { longAgency, longName } from './words.ts'

export function headingStates(lang: Lang): VNode {
  return (
    <>
      <Heading eyebrow="1.013236 · Hoạt động xây dựng" lead={longAgency} level={2}>
        {longName}
      </Heading>
      <Heading
        level={2}
        actions={
          <LinkButton href="#n" kind="secondary" size="small">
            {lang === 'vi' ? 'In danh mục giấy tờ' : 'Print the checklist'}
          </LinkButton>
        }
      >
        {lang === 'vi' ? 'Giấy tờ cần có' : 'Papers you need'}
      </Heading>
      <Heading level={3}>{lang === 'vi' ? 'Trường hợp ủy quyền' : 'With a representative'}</Heading>
    </>
  )
}

export function chipStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <p class="row">
        <DeadlineChip state="ok" words={vi ? 'Trong hạn, còn 4 ngày' : 'In time, 4 days left'} />
        <DeadlineChip state="soon" words={vi ? 'Còn 1 ngày' : '1 day left'} />
        <DeadlineChip state="late" words={vi ? 'Quá hạn 4 giờ' : '4 hours late'} />
        <DeadlineChip state="paused" words={vi ? 'Tạm dừng, chờ bổ sung từ 20/11' : 'Paused since 20/11'} />
        <DeadlineChip state="done" words={vi ? 'Xong trước hạn 2 ngày' : 'Done 2 days early'} />
      </p>
      <p class="row">
        <Chip>{vi ? 'Tại quầy' : 'At the desk'}</Chip>
        <Chip tone="info">{vi ? 'Trực tuyến toàn trình' : 'Fully online'}</Chip>
        <Chip tone="bronze">{vi ? 'Liên thông 3 cơ quan' : 'Three agencies'}</Chip>
        <Chip>{longAgency}</Chip>
      </p>
      <p>
        <Kbd>/</Kbd> <Kbd>Enter</Kbd>
      </p>
    </>
  )
}

export function cardStates(lang: Lang): VNode {
  return (
    <>
      <Card>
        <h2>{lang === 'vi' ? 'Lệ phí' : 'Fee'}</h2>
        <p>75.000 đ</p>
      </Card>
      <ul class="tiles">
        <li>
          <Tile href="#t1" title={lang === 'vi' ? 'Sinh con' : 'A child is born'} icon="baby">
            {lang === 'vi' ? 'Khai sinh, thường trú, bảo hiểm y tế' : 'Birth, residence, insurance'}
          </Tile>
        </li>
        <li>
          <Tile href="#t2" title={longName} icon="building" />
        </li>
        <li>
          <Tile href="#t3" title={lang === 'vi' ? 'Không hình' : 'No picture'} />
        </li>
      </ul>
    </>
  )
}

export function dueDateStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  const dueAt = vi ? '10 giờ 15 phút, thứ Ba 01/12/2026' : '10:15, Tuesday 1 December 2026'
  const reasons = dueReasons(lang)
  return (
    <>
      <ExplainedDueDate
        lang={lang}
        state="ok"
        words={vi ? 'Trong hạn, còn 4 ngày làm việc' : 'In time, 4 working days left'}
        dueAt={dueAt}
        reasons={reasons}
        open
      />
      <ExplainedDueDate
        lang={lang}
        state="soon"
        words={vi ? 'Còn 3 giờ làm việc' : '3 working hours left'}
        dueAt={dueAt}
        reasons={reasons}
      />
      <ExplainedDueDate
        lang={lang}
        state="late"
        words={vi ? 'Quá hạn 4 giờ làm việc' : '4 working hours late'}
        dueAt={dueAt}
        reasons={reasons}
      >
        <p class="muted">{longAgency}</p>
      </ExplainedDueDate>
      <ExplainedDueDate
        lang={lang}
        state="paused"
        words={vi ? 'Tạm dừng, chờ anh/chị bổ sung' : 'Paused, waiting for you'}
        reasons={reasons}
      />
      <ExplainedDueDate
        lang={lang}
        state="done"
        words={vi ? 'Xong trước hạn 2 ngày' : 'Done 2 days early'}
        dueAt={dueAt}
        label={vi ? 'Đã trả lúc' : 'Returned'}
        reasons={[]}
      />
    </>
  )
}

export function timelineStates(lang: Lang): VNode {
  return (
    <>
      <Timeline lang={lang} items={timelineItems(lang)} />
      <hr />
      <Timeline
        lang={lang}
        items={[
          { state: 'done', title: longName, lines: [longAgency] },
          { state: 'paused', title: lang === 'vi' ? 'Chờ bổ sung' : 'Waiting for papers', lines: ['20/11'] },
          { state: 'late', title: lang === 'vi' ? 'Thẩm định' : 'Examination', lines: [longAgency, '4 h'] },
          { state: 'next', title: lang === 'vi' ? 'Trả kết quả' : 'Hand-over', lines: [] },
        ]}
      />
    </>
  )
}

export function noticeStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <Notice title={vi ? 'Bộ phận Một cửa nghỉ thứ Ba 24/11' : 'Closed on Tuesday 24 November'}>
        {vi
          ? 'Ngày Văn hóa Việt Nam. Nộp trực tuyến vẫn nhận bình thường.'
          : 'Vietnam Culture Day. Online filing stays open.'}
      </Notice>
      <Notice tone="soon" title={vi ? 'Còn 2 ngày để bổ sung' : 'Two days left to supply papers'} />
      <Notice tone="late" title={vi ? 'Thanh toán chưa thành công' : 'The payment failed'}>
        {longName}
      </Notice>
      <Toast title={vi ? 'Đã chuyển 2 hồ sơ sang bước Trình ký.' : 'Two dossiers were forwarded.'} />
    </>
  )
}

export function emptyStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <EmptyState icon="check" title={vi ? 'Không còn việc nào quá hạn' : 'Nothing is overdue'}>
        {vi ? 'Việc mới sẽ hiện ở đây.' : 'New work appears here.'}
      </EmptyState>
      <EmptyState
        icon="search"
        title={
          vi ? 'Chưa tìm thấy thủ tục nào với “đổi bằng lái xe tàu thủy hạng đặc biệt”' : 'No procedure found'
        }
        actions={
          <LinkButton href="#all" kind="secondary">
            {vi ? 'Xem tất cả lĩnh vực' : 'See all fields'}
          </LinkButton>
        }
      >
        {vi ? 'Thử ít từ hơn, hoặc gọi 0210 3 000 000.' : 'Try fewer words.'}
      </EmptyState>
    </>
  )
}

export function dialogStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <DialogLink to="sure" kind="danger">
        {vi ? 'Xin rút hồ sơ' : 'Withdraw'}
      </DialogLink>
      <Dialog
        lang={lang}
        id="sure"
        title={vi ? 'Rút hồ sơ này?' : 'Withdraw this dossier?'}
        actions={<Button kind="danger">{vi ? 'Rút hồ sơ' : 'Withdraw'}</Button>}
      >
        <p>
          {vi
            ? 'Cơ quan sẽ dừng giải quyết. Anh/chị có thể nộp lại bất cứ lúc nào.'
            : 'You may file again at any time.'}
        </p>
      </Dialog>
    </>
  )
}

export function keyValueStates(lang: Lang): VNode {
  const items = [
    { term: lang === 'vi' ? 'Cơ quan giải quyết' : 'Agency', text: longAgency },
    { term: lang === 'vi' ? 'Lệ phí' : 'Fee', text: '75.000 đ' },
    { term: lang === 'vi' ? 'Mã hồ sơ' : 'Code', text: <span class="code">H44.44-261118-0032</span> },
  ]
  return (
    <>
      <KeyValue items={items} />
      <KeyValue items={items} ruled />
    </>
  )
}

export function smallStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <ProgressBar
        id="import"
        label={vi ? 'Đang nhập danh sách' : 'Importing'}
        value={1200}
        max={8868}
        text={vi ? '1.200 trên 8.868 hồ sơ' : '1,200 of 8,868'}
      />
      <p>
        <span class="code">H44.44-261118-0032</span>{' '}
        <CopyButton lang={lang} value="H44.44-261118-0032" what={vi ? 'mã hồ sơ' : 'code'} />
      </p>
      <Qr
        text="https://motcua.example/tra-cuu/H44.44-261118-0032"
        label={vi ? 'Mã QR tra cứu hồ sơ' : 'QR code for tracking'}
      />
    </>
  )
}

export function iconStates(): VNode {
  return (
    <>
      <Seal />
      <ul class="tiles">
        {iconNames.map((name) => (
          <li class="row">
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </>
  )
}
