import {
  type Account,
  type Application,
  type AskedToAgree,
  LOCAL_ASSURANCE,
  STAND_IN_ASSURANCE,
} from '../../../applications/index.ts'
import { NOTIFY_BY } from '../../../notices/index.ts'
import { type Petition, petitionKinds, petitionStates } from '../../../petitions/index.ts'
import { formatDate, formatMoment, type Lang } from '../../../platform/index.ts'
import { Choice, TextField } from '../../fields/index.ts'
import { accountPath } from '../../shell/account.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  LinkButton,
  PortalLayout,
  render,
  Table,
} from '../../ui/index.ts'
import { agreePath, draftPath } from '../shell/apply-paths.ts'
import { newPetitionPath, petitionPath } from '../shell/petition-paths.ts'
import type { MyDossier } from './list-mine.ts'
import { securityPath } from './local/paths.ts'

const words = {
  vi: {
    title: 'Hồ sơ của tôi',
    drafts: 'Đang làm dở',
    savedAt: (moment: string, until: string) => `Lưu lúc ${moment}. Tự xóa ngày ${until} nếu không làm tiếp.`,
    resume: 'Làm tiếp',
    discard: 'Bỏ',
    discardOf: (name: string) => `Bỏ bản làm dở ${name}`,
    asked: 'Người khác mời anh/chị đồng ý',
    askedBy: (name: string) => `${name} mời anh/chị xem và đồng ý trước khi nộp.`,
    states: { agreed: 'Anh/chị đã trả lời: đồng ý', declined: 'Anh/chị đã trả lời: không đồng ý' },
    look: 'Xem và trả lời',
    dossiers: 'Hồ sơ đã nộp',
    none: 'Chưa có hồ sơ nào',
    noneText: 'Hồ sơ anh/chị nộp, hoặc nộp cho doanh nghiệp mình đại diện, sẽ ở đây.',
    find: 'Tìm thủ tục',
    petitions: 'Phản ánh, kiến nghị đã gửi',
    send: 'Gửi phản ánh, kiến nghị',
    procedure: 'Thủ tục',
    code: 'Mã hồ sơ',
    status: 'Tình trạng',
    due: 'Hẹn trả',
    me: 'Tài khoản',
    name: 'Họ và tên',
    identity: 'Số định danh cá nhân',
    birth: 'Ngày sinh',
    firms: 'Đại diện cho',
    assurance: 'Mức độ định danh',
    contact: 'Cách liên hệ',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    by: 'Nhận thông báo qua',
    ways: {
      best: 'Thư điện tử nếu có, nếu không thì điện thoại',
      email: 'Chỉ thư điện tử',
      phone: 'Chỉ tin nhắn điện thoại',
      none: 'Không gửi, tôi tự xem trên Cổng',
    },
    needs: {
      email: 'Hãy ghi thư điện tử, hoặc chọn cách nhận thông báo khác.',
      phone: 'Hãy ghi số điện thoại, hoặc chọn cách nhận thông báo khác.',
    },
    language: 'Ngôn ngữ của thông báo',
    vi: 'Tiếng Việt',
    en: 'Tiếng Anh',
    save: 'Lưu cách liên hệ',
    saved: 'Đã lưu cách liên hệ.',
    signOut: 'Đăng xuất',
    security: 'Đăng nhập và bảo mật',
    levels: {
      [LOCAL_ASSURANCE]: 'Tự khai, chưa xác minh',
      [STAND_IN_ASSURANCE]: 'Định danh giả lập của bản trình diễn',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'My dossiers',
    drafts: 'Not filed yet',
    savedAt: (moment: string, until: string) => `Saved ${moment}. Deleted on ${until} if you do not go on.`,
    resume: 'Go on',
    discard: 'Discard',
    discardOf: (name: string) => `Discard the draft of ${name}`,
    asked: 'Others ask you to agree',
    askedBy: (name: string) => `${name} asks you to look and agree before it is filed.`,
    states: { agreed: 'You answered: agreed', declined: 'You answered: not agreed' },
    look: 'Look and answer',
    dossiers: 'Filed',
    none: 'No dossiers yet',
    noneText: 'What you file, or file for a firm that you represent, will stand here.',
    find: 'Find a procedure',
    petitions: 'Feedback and petitions you sent',
    send: 'Send feedback or a petition',
    procedure: 'Procedure',
    code: 'Code',
    status: 'Status',
    due: 'Due',
    me: 'Account',
    name: 'Name',
    identity: 'Personal identity number',
    birth: 'Date of birth',
    firms: 'Represents',
    assurance: 'Level of assurance',
    contact: 'How we reach you',
    phone: 'Phone',
    email: 'E-mail',
    by: 'Notices by',
    ways: {
      best: 'E-mail if there is one, otherwise telephone',
      email: 'E-mail only',
      phone: 'Text messages only',
      none: 'None, I look on the portal',
    },
    needs: {
      email: 'Enter an e-mail address, or choose another way of notices.',
      phone: 'Enter a telephone number, or choose another way of notices.',
    },
    language: 'Notices in',
    vi: 'Vietnamese',
    en: 'English',
    save: 'Save',
    saved: 'Saved how we reach you.',
    signOut: 'Sign out',
    security: 'Signing in and security',
    levels: {
      [LOCAL_ASSURANCE]: 'Self-declared, not proved',
      [STAND_IN_ASSURANCE]: 'The demonstration’s stand-in identity',
    } as Readonly<Record<string, string>>,
  },
} satisfies Record<Lang, object>

export interface AccountView {
  frame: PortalFrame
  csrf: string
  account: Account
  drafts: readonly (Application & { name: string })[]
  asked: readonly (AskedToAgree & { name: string })[]
  dossiers: readonly MyDossier[]
  petitions: readonly Petition[]
  contact: Readonly<Record<string, string>>
  errors: readonly FormError[]
  isChanged: boolean
}

/** The one way that was chosen leads nowhere: nothing would be told, and nobody would know. */
export function unreachable(contact: { phone: string; email: string }, by: string, lang: Lang): FormError[] {
  if ((by !== 'phone' && by !== 'email') || contact[by].trim() !== '') return []
  return [{ id: by, message: words[lang].needs[by] }]
}

export function accountPage(view: AccountView): string {
  const { frame, errors, account } = view
  const t = words[frame.lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      toast={view.isChanged ? { tone: 'ok', title: t.saved } : undefined}
    >
      <Heading lead={account.name}>{t.title}</Heading>
      <div class="stack stack-l">
        {view.asked.length > 0 && <Asked view={view} />}
        {view.drafts.length > 0 && <Drafts view={view} />}
        <Dossiers view={view} />
        <Petitions view={view} />
        <Contact view={view} />
        <Me view={view} />
      </div>
    </PortalLayout>,
  )
}

function Asked({ view: { frame, asked } }: { view: AccountView }) {
  const t = words[frame.lang]
  return (
    <section class="stack" aria-labelledby="asked">
      <h2 id="asked">{t.asked}</h2>
      {asked.map(({ application, name, ownerName, state }) => (
        <div class="card stack">
          <div>
            <strong>{name}</strong>
            <p class="muted">{state === null ? t.askedBy(ownerName) : t.states[state]}</p>
          </div>
          <LinkButton
            href={agreePath(application)}
            kind={state === null ? 'primary' : 'secondary'}
            size="small"
          >
            {t.look} <span class="vh">{name}</span>
          </LinkButton>
        </div>
      ))}
    </section>
  )
}

function Drafts({ view: { frame, drafts, csrf } }: { view: AccountView }) {
  const { lang } = frame
  const t = words[lang]
  return (
    <section class="stack" aria-labelledby="drafts">
      <h2 id="drafts">{t.drafts}</h2>
      {drafts.map(({ id, name, savedAt, expiresAt }) => (
        <div class="card stack">
          <div>
            <a href={draftPath(id)}>
              <strong>{name}</strong>
            </a>
            <p class="muted">
              {t.savedAt(formatMoment(savedAt, lang), formatMoment(expiresAt, lang).slice(-10))}
            </p>
          </div>
          <form method="post" action={`${draftPath(id)}/discard`} class="row">
            <input type="hidden" name="_csrf" value={csrf} />
            <LinkButton href={draftPath(id)} size="small">
              {t.resume}
            </LinkButton>
            <button type="submit" class="btn btn-quiet btn-small" aria-label={t.discardOf(name)}>
              {t.discard}
            </button>
          </form>
        </div>
      ))}
    </section>
  )
}

function Dossiers({ view: { frame, dossiers } }: { view: AccountView }) {
  const { lang } = frame
  const t = words[lang]
  return (
    <section class="stack" aria-labelledby="dossiers">
      <h2 id="dossiers">{t.dossiers}</h2>
      {dossiers.length === 0 ? (
        <EmptyState title={t.none} actions={<LinkButton href="/procedures">{t.find}</LinkButton>}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.dossiers}
          narrow="cards"
          rows={dossiers}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t.procedure,
              rowHead: true,
              cell: ({ href, name, owner }) => (
                <>
                  <a href={href}>{name}</a>
                  {owner && <span class="sub">{owner}</span>}
                </>
              ),
            },
            { head: t.code, cell: ({ code }) => <span class="code">{code}</span> },
            { head: t.status, cell: ({ status }) => status },
            { head: t.due, cell: ({ due }) => due ?? '–' },
          ]}
        />
      )}
    </section>
  )
}

function Petitions({ view: { frame, petitions } }: { view: AccountView }) {
  const { lang } = frame
  const t = words[lang]
  return (
    <section class="stack" aria-labelledby="petitions">
      <h2 id="petitions">{t.petitions}</h2>
      {petitions.length > 0 && (
        <ul>
          {petitions.map(({ code, kind, state, receivedAt }) => (
            <li>
              <a href={petitionPath(code)}>{code}</a>: {petitionKinds[kind][lang]},{' '}
              {formatMoment(receivedAt, lang)}, {petitionStates[state][lang]}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={newPetitionPath}>{t.send}</a>
      </p>
    </section>
  )
}

function Contact({ view: { frame, csrf, contact, errors } }: { view: AccountView }) {
  const { lang } = frame
  const t = words[lang]
  const common = (name: 'phone' | 'email') => ({
    lang,
    name,
    label: t[name],
    value: contact[name],
    error: errors.find(({ id }) => id === name)?.message,
    optional: true as const,
  })
  return (
    <section class="stack" aria-labelledby="contact">
      <h2 id="contact">{t.contact}</h2>
      <form method="post" action={accountPath}>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField {...common('phone')} type="tel" autoComplete="tel" />
        <TextField {...common('email')} type="email" autoComplete="email" />
        <Choice
          lang={lang}
          name="language"
          label={t.language}
          pick="one"
          chosen={[contact.language ?? 'vi']}
          options={[
            { value: 'vi', text: t.vi },
            { value: 'en', text: t.en },
          ]}
        />
        <Choice
          lang={lang}
          name="notify_by"
          label={t.by}
          pick="one"
          chosen={[contact.notify_by ?? '']}
          options={[
            { value: '', text: t.ways.best },
            ...NOTIFY_BY.map((way) => ({ value: way, text: t.ways[way] })),
          ]}
        />
        <div class="row">
          <Button kind="secondary">{t.save}</Button>
        </div>
      </form>
    </section>
  )
}

function Me({ view: { frame, account, csrf } }: { view: AccountView }) {
  const { lang } = frame
  const t = words[lang]
  const { name, identity, birthDate, represents, assurance } = account
  return (
    <section class="stack" aria-labelledby="me">
      <h2 id="me">{t.me}</h2>
      <KeyValue
        ruled
        items={[
          { term: t.name, text: name },
          { term: t.identity, text: identity ?? '–' },
          { term: t.birth, text: birthDate === undefined ? '–' : formatDate(birthDate, lang) },
          ...(represents.length === 0
            ? []
            : [{ term: t.firms, text: represents.map((firm) => `${firm.name} (${firm.code})`).join('; ') }]),
          ...(assurance === undefined ? [] : [{ term: t.assurance, text: t.levels[assurance] ?? assurance }]),
        ]}
      />
      <p>
        <a href={securityPath}>{t.security}</a>
      </p>
      <form method="post" action="/account/sign-out">
        <input type="hidden" name="_csrf" value={csrf} />
        <Button kind="quiet">{t.signOut}</Button>
      </form>
    </section>
  )
}
