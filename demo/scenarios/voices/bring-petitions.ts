/** Feedback and petitions of the demonstration in every state, each brought there by the acts that people and agencies do. */
import { findStaffActor } from '../../../src/agencies/index.ts'
import type { Instant } from '../../../src/calendar/index.ts'
import {
  actOnPetition,
  isPetitionRefusal,
  type PetitionAct,
  type PetitionDesk,
} from '../../../src/petitions/index.ts'
import { communeCode } from '../../agencies-2026.ts'
import { stableId } from '../../stable-id.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Sent = Extract<PetitionAct, { type: 'send' }>
/** An act of the agencies, or of the sender, so many hours after the petition came in. */
type Later = readonly [afterHours: number, act: Exclude<PetitionAct, Sent>]

interface Story {
  daysAgo: number
  send: Pick<Sent, 'kind' | 'text' | 'about' | 'mayPublish'> & { name: string }
  later: readonly Later[]
}

/** The Department of Finance, which registers businesses. */
const FINANCE = 'H44.43'
const assign = (agency: string, note?: string): Later[1] => ({
  type: 'assign',
  agency,
  ...(note === undefined ? {} : { note }),
})
const answer = (text: string): Later[1] => ({ type: 'answer', text, files: [] })

const STORIES: readonly Story[] = [
  {
    daysAgo: 34,
    send: {
      name: 'Nguyễn Thị Thu',
      kind: 'feedback',
      text: 'Tôi đến lấy kết quả đúng ngày hẹn nhưng phải chờ gần một giờ vì chỉ có một quầy trả kết quả.',
      about: { place: 'Quầy trả kết quả của Trung tâm' },
      mayPublish: true,
    },
    later: [
      [5, assign('H44.01.01', 'Kiểm tra lịch trực quầy trả kết quả')],
      [
        52,
        answer(
          'Trung tâm xin lỗi vì để chị phải chờ. Từ thứ Hai tuần này có hai quầy trả kết quả trong giờ đầu buổi sáng và buổi chiều.',
        ),
      ],
      [
        60,
        {
          type: 'publish',
          published: {
            title: 'Chờ lâu ở quầy trả kết quả',
            text: 'Người dân đến lấy kết quả đúng ngày hẹn phải chờ gần một giờ vì chỉ có một quầy.',
            answer: 'Trung tâm đã mở thêm một quầy trả kết quả trong giờ đầu buổi sáng và buổi chiều.',
          },
        },
      ],
      [75, { type: 'rate', level: 'satisfied' }],
    ],
  },
  {
    daysAgo: 20,
    send: {
      name: 'Trần Văn Lâm',
      kind: 'proposal',
      text: 'Đề nghị bỏ yêu cầu nộp bản sao căn cước khi đăng ký hộ kinh doanh, vì đã đăng nhập bằng tài khoản định danh.',
      about: {},
      mayPublish: true,
    },
    later: [
      [20, assign(FINANCE)],
      [
        98,
        answer(
          'Cơ quan nhất trí. Khi anh đã đăng nhập bằng tài khoản định danh, cán bộ tra cứu trên cơ sở dữ liệu và không yêu cầu bản sao.',
        ),
      ],
      [
        101,
        {
          type: 'publish',
          published: {
            title: 'Bỏ bản sao căn cước khi đăng ký hộ kinh doanh',
            text: 'Đề nghị không yêu cầu bản sao căn cước khi người nộp đã đăng nhập bằng tài khoản định danh.',
            answer: 'Không yêu cầu bản sao nữa: cán bộ tra cứu trên cơ sở dữ liệu quốc gia về dân cư.',
          },
        },
      ],
    ],
  },
  {
    daysAgo: 9,
    send: {
      name: 'Lê Thị Hạnh',
      kind: 'feedback',
      text: 'Biển chỉ dẫn ở cổng vẫn ghi tên xã cũ, người già tìm không ra Bộ phận Một cửa.',
      about: { place: 'Bộ phận Một cửa xã' },
      mayPublish: false,
    },
    later: [[26, assign(communeCode(0))]],
  },
  {
    daysAgo: 6,
    send: {
      name: 'Phạm Quốc Huy',
      kind: 'feedback',
      text: 'Hồ sơ của tôi bị trả lại hai lần với hai lý do khác nhau.',
      about: {},
      mayPublish: false,
    },
    later: [
      [
        7,
        { type: 'ask', text: 'Anh cho biết mã hồ sơ, hoặc thủ tục và ngày nộp, để chúng tôi tìm đúng việc.' },
      ],
    ],
  },
  {
    daysAgo: 15,
    send: {
      name: 'Hoàng Văn Tính',
      kind: 'feedback',
      text: 'Tôi không đồng ý với quyết định thu hồi đất của gia đình tôi và đề nghị xem xét lại quyết định đó.',
      about: {},
      mayPublish: false,
    },
    later: [
      [
        30,
        {
          type: 'refuse',
          reason: 'complaint',
          text: 'Nội dung này là khiếu nại quyết định hành chính. Anh gửi đơn đến cơ quan đã ra quyết định, theo Điều 7 Luật Khiếu nại.',
        },
      ],
    ],
  },
  {
    daysAgo: 1,
    send: {
      name: 'Vũ Thị Mai',
      kind: 'proposal',
      text: 'Đề nghị có bản hướng dẫn chữ to cho người cao tuổi ở khu vực chờ.',
      about: { place: 'Khu vực chờ của Trung tâm' },
      mayPublish: true,
    },
    later: [],
  },
]

/** Idempotent by petition and act: what was interrupted goes on where it stopped. `staff`: id of whoever handles petitions of the whole province. */
export async function bringPetitions(desk: PetitionDesk, staff: string, now: Instant): Promise<void> {
  for (const [number, story] of STORIES.entries()) await tell(desk, { staff, number, story, now })
}

async function tell(
  desk: PetitionDesk,
  { staff, number, story, now }: { staff: string; number: number; story: Story; now: Instant },
): Promise<void> {
  const petition = stableId(`petition ${number}`)
  const sentAt = now - story.daysAgo * DAY_MS
  const sender = { kind: 'applicant', id: petition, secretOf: petition } as const
  const { name, ...send } = story.send
  const acts: readonly (readonly [number, PetitionAct])[] = [
    [0, { type: 'send', ...send, sender: { name }, files: [], isNameKept: false }],
    ...story.later,
  ]
  for (const [place, [afterHours, act]] of acts.entries()) {
    const at = sentAt + afterHours * HOUR_MS
    const isSenders = act.type === 'send' || act.type === 'rate'
    const actor = isSenders ? sender : await findStaffActor(desk.database, desk.directory, staff, at)
    const done = await actOnPetition(desk, {
      key: stableId(`petition ${number}/${place}`),
      petition,
      actor,
      at,
      act,
    })
    if (isPetitionRefusal(done))
      throw new Error(`petition ${number}: ${act.type} was refused: ${done.refused}`)
  }
}
