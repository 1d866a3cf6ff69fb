import type { VNode } from 'preact'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { Choice } from '../../fields/choice.tsx'
import { DateField } from '../../fields/date-field.tsx'
import { FileCell, FileField, fileErrors } from '../../fields/file-field.tsx'
import { choiceErrors, Select } from '../../fields/select.tsx'
import { TextArea } from '../../fields/text-area.tsx'
import { TextField, textErrors } from '../../fields/text-field.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { longName, today } from './words.ts'

const label = { vi: 'Họ và tên người nộp hồ sơ', en: 'Full name of the applicant' }
const hint = { vi: 'Viết như trên thẻ căn cước.', en: 'As on the identity card.' }

export function textFieldStates(lang: Lang): VNode {
  const e = textErrors[lang]
  const errors = [
    e.required(label[lang]),
    e.tooLong(label[lang], 120),
    e.tooShort(label[lang], 2),
    e.wrongForm('CCCD', '025190001234'),
    e.unknown(label[lang]),
  ]
  return (
    <>
      <TextField
        lang={lang}
        name="plain"
        label={label[lang]}
        hint={hint[lang]}
        value={longName}
        autoComplete="name"
      />
      <TextField
        lang={lang}
        name="free"
        label={label[lang]}
        optional
        known={['Phường Việt Trì', 'Xã Hy Cương']}
      />
      <TextField lang={lang} name="phone" label="Điện thoại / Phone" type="tel" inputMode="numeric" short />
      {errors.map((error, at) => (
        <TextField
          lang={lang}
          name={`wrong-${at}`}
          label={label[lang]}
          hint={hint[lang]}
          error={error}
          value="Ng"
        />
      ))}
    </>
  )
}

export function textAreaStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Lý do xin gia hạn' : 'Reason for the extension'
  return (
    <>
      <TextArea lang={lang} name="why" label={name} value={longName} optional />
      <TextArea lang={lang} name="why-not" label={name} rows={2} error={textErrors[lang].required(name)} />
    </>
  )
}

export function selectStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Phường, xã nơi có thửa đất' : 'Commune of the land'
  const options = ['Phường Việt Trì', 'Phường Nông Trang', 'Xã Hy Cương', longName].map((text, at) => ({
    value: String(at),
    text,
  }))
  const first = lang === 'vi' ? 'Chọn phường, xã' : 'Choose a commune'
  return (
    <>
      <Select lang={lang} name="commune" label={name} options={options} placeholder={first} />
      <Select lang={lang} name="long" label={name} options={options} value="3" />
      <Select
        lang={lang}
        name="none"
        label={name}
        options={options}
        placeholder={first}
        error={choiceErrors[lang].required(name)}
      />
      <Select lang={lang} name="gone" label={name} options={options} error={choiceErrors[lang].gone()} />
    </>
  )
}

export function choiceStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Cách nhận kết quả' : 'How to receive the result'
  const options = [
    { value: 'desk', text: lang === 'vi' ? 'Tại Bộ phận Một cửa' : 'At the one-stop desk' },
    { value: 'post', text: lang === 'vi' ? 'Qua bưu chính công ích' : 'By post', hint: '25.000–40.000 đ' },
    {
      value: 'file',
      text: lang === 'vi' ? 'Bản điện tử vào Kho dữ liệu' : 'Electronic, in the vault',
      hint: longName,
    },
    {
      value: 'off',
      text: lang === 'vi' ? 'Tại nhà (chưa có ở nơi này)' : 'At home (not offered here)',
      disabled: true as const,
    },
  ]
  return (
    <>
      <Choice lang={lang} name="way" label={name} pick="one" options={options} chosen={['post']} boxed />
      <Choice
        lang={lang}
        name="ways"
        label={name}
        pick="many"
        options={options}
        chosen={['desk', 'file']}
        optional
      />
      <Choice
        lang={lang}
        name="no-way"
        label={name}
        pick="one"
        options={options}
        error={choiceErrors[lang].required(name)}
      />
      <Choice
        lang={lang}
        name="many-ways"
        label={name}
        pick="many"
        options={options}
        error={choiceErrors[lang].tooMany(2)}
      />
    </>
  )
}

export function fileFieldStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Bản vẽ thiết kế xây dựng có xác nhận' : 'Certified construction drawings'
  const kinds = lang === 'vi' ? 'PDF, ảnh JPG hoặc PNG' : 'PDF, JPG or PNG'
  const file = 'ban-ve-mat-bang-tang-1-va-tang-2-nha-ong-nguyen-van-hoa-phuong-viet-tri.pdf'
  const e = fileErrors[lang]
  const errors = [
    e.required(name),
    e.tooLarge(file, 20),
    e.wrongKind(file, kinds),
    e.notWhatItSays(file, 'ZIP'),
    e.empty(file),
    e.unsafe(file),
    e.broken(file),
    e.lost(file),
    e.tooMany(5),
  ]
  const common = { lang, label: name, kinds, accept: '.pdf,.jpg,.png', maxMegabytes: 20 }
  return (
    <>
      <FileField {...common} name="drawing" multiple />
      <FileField {...common} name="kept" kept={[{ id: 'f1', name: file, size: '1,2 MB', href: '#kept' }]} />
      <FileCell {...common} name="cell" multiple kept={[{ id: 'f2', name: file, size: '184 KB' }]} />
      <FileCell {...common} name="cell-wrong" error={e.empty(file)} />
      {errors.map((error, at) => (
        <FileField {...common} name={`file-${at}`} error={error} />
      ))}
    </>
  )
}

export function dateFieldStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Ngày sinh của con' : 'Date of birth of the child'
  const wrong = ['', 'hôm kia', '1/3', '1/13/2026', '30/2/2026', '1/1/1990', '1/1/2030']
  const rules = { today, earliest: '2000-01-01', latest: today }
  return (
    <>
      <DateField lang={lang} name="born" label={name} today={today} value="1 tháng 3 năm 2026" birthday />
      <DateField lang={lang} name="later" label={name} today={today} optional />
      {wrong.map((value, at) => {
        const reading = parseDateInput(value, rules)
        const error = reading.ok ? undefined : reading.message[lang]
        return (
          <DateField lang={lang} name={`date-${at}`} label={name} today={today} value={value} error={error} />
        )
      })}
    </>
  )
}

export function searchFieldStates(lang: Lang): VNode {
  const name = lang === 'vi' ? 'Tìm thủ tục' : 'Find a procedure'
  const often = ['Chứng thực bản sao', 'Khai sinh', longName].map((text) => ({ text, href: '#often' }))
  return (
    <>
      <SearchField
        lang={lang}
        action="#"
        label={name}
        placeholder={lang === 'vi' ? 'Ví dụ: khai sinh cho con' : 'For example: birth'}
        often={often}
      />
      <SearchField lang={lang} id="q2" action="#" label={name} value="khai sinh" suggestHref="/suggest" />
    </>
  )
}

export function errorSummaryStates(lang: Lang): VNode {
  const message = textErrors[lang].required(label[lang])
  return (
    <>
      <ErrorSummary lang={lang} errors={[{ id: 'who', message }]} />
      <TextField lang={lang} name="who" label={label[lang]} error={message} />
      <ErrorSummary
        lang={lang}
        errors={[1, 2, 3].map((at) => ({ id: 'who', message: `${at}. ${message}` }))}
      />
    </>
  )
}

export function buttonStates(lang: Lang): VNode {
  const send = lang === 'vi' ? 'Nộp hồ sơ' : 'File the dossier'
  const why =
    lang === 'vi'
      ? 'Chưa ký được: hồ sơ đang chờ anh/chị Trần Minh thẩm định xong.'
      : 'Not yet: the examination has not ended.'
  return (
    <>
      <div class="row">
        <Button>{send}</Button>
        <Button kind="secondary">{lang === 'vi' ? 'Lưu nháp' : 'Save draft'}</Button>
        <Button kind="danger">{lang === 'vi' ? 'Xin rút hồ sơ' : 'Withdraw'}</Button>
        <Button kind="quiet" icon="print">
          {lang === 'vi' ? 'In giấy hẹn' : 'Print the slip'}
        </Button>
      </div>
      <div class="row">
        <Button size="small" icon="plus" hotkey="n">
          {lang === 'vi' ? 'Tiếp nhận' : 'Accept'}
        </Button>
        <Button size="small" kind="secondary">
          {send}
        </Button>
        <LinkButton href="#next" kind="secondary" size="small" icon="download">
          {lang === 'vi' ? 'Tải giấy hẹn (PDF)' : 'Slip (PDF)'}
        </LinkButton>
      </div>
      <Button why={why} name="sign">
        {lang === 'vi' ? 'Ký duyệt' : 'Sign'}
      </Button>
      <Button size="wide" kind="secondary">
        {longName}
      </Button>
    </>
  )
}
