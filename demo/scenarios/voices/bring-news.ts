/** News and announcements of the demonstration's Centre, one of them still being written. */
import type { Instant } from '../../../src/calendar/index.ts'
import { type ArticleContent, listArticles, rateArticle, saveArticle } from '../../../src/news/index.ts'
import type { Database } from '../../../src/platform/database/index.ts'

const DAY_MS = 86_400_000

interface Told {
  act: 'publish' | 'save'
  daysAgo: number
  content: ArticleContent
  /** Stars that readers gave. */
  stars: readonly number[]
}

const NEWS: readonly Told[] = [
  {
    act: 'publish',
    daysAgo: 41,
    stars: [5, 5, 4, 5, 4, 3, 5],
    content: {
      title: {
        vi: 'Nộp hồ sơ ở xã, phường nào trong tỉnh cũng được',
        en: 'File at any commune or ward of the province',
      },
      summary: {
        vi: 'Người dân không phải về nơi thường trú để nộp: Bộ phận Một cửa gần nhất nhận và chuyển hồ sơ.',
        en: 'No need to go back to where you are registered: the nearest one-stop desk takes the dossier and sends it on.',
      },
      body: {
        vi: '## Ai được nộp\n\nMọi người dân, doanh nghiệp có thủ tục thuộc thẩm quyền của tỉnh hoặc của xã, phường trong tỉnh.\n\n## Cần mang theo\n\n- Căn cước hoặc tài khoản định danh điện tử\n- Giấy tờ ghi trong từng thủ tục\n\nKết quả trả tại nơi nộp, qua bưu điện, hoặc bản điện tử, tùy người nộp chọn.',
        en: '## Who may file\n\nEverybody whose matter belongs to the province or to one of its communes or wards.\n\n## What to bring\n\n- Your identity card or electronic identity\n- The papers that the procedure names\n\nThe result is handed over where you filed, sent by post, or given electronically, as you choose.',
      },
      pictures: [],
    },
  },
  {
    act: 'publish',
    daysAgo: 12,
    stars: [4, 5, 5],
    content: {
      title: {
        vi: 'Thông báo: xã, phường tiếp nhận cả sáng thứ Bảy',
        en: 'Announcement: communes and wards are open on Saturday mornings',
      },
      summary: {
        vi: 'Bộ phận Một cửa của xã, phường nhận và trả hồ sơ cả sáng thứ Bảy. Trung tâm của tỉnh làm việc từ thứ Hai đến thứ Sáu.',
        en: 'The desks of communes and wards receive and hand over on Saturday mornings, too. The Centre of the province is open from Monday to Friday.',
      },
      body: {
        vi: 'Ngày hẹn trả tính theo **giờ làm việc của nơi giải quyết**, và ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.\n\nNộp trực tuyến vẫn nhận cả ngày, mọi ngày.',
        en: 'The time limit runs in the **working hours of the agency that decides**, and the receipt says the date.\n\nApplications online are taken at any hour of any day.',
      },
      pictures: [],
    },
  },
  {
    act: 'publish',
    daysAgo: 3,
    stars: [5, 4],
    content: {
      title: {
        vi: 'Ba việc thường làm hồ sơ bị trả lại, và cách tránh',
        en: 'Three things that send a dossier back, and how to avoid them',
      },
      summary: {
        vi: 'Ảnh giấy tờ mờ, thiếu trang, giấy quá hạn. Bước kiểm tra trước khi nộp chỉ ra từng chỗ.',
        en: 'Blurred photographs, missing pages, papers past their time. The check before filing points at each.',
      },
      body: {
        vi: '1. **Ảnh mờ hoặc tối.** Đặt giấy ở nơi sáng, chụp thẳng, đủ bốn góc.\n2. **Thiếu trang.** Chụp cả mặt sau, cả trang chỉ có dấu.\n3. **Giấy quá hạn.** Giấy xác nhận tình trạng hôn nhân có giá trị 6 tháng.\n\nTrang xem lại hồ sơ nêu những điều này trước khi nộp; anh/chị sửa ngay được, hoặc vẫn nộp nếu thấy đúng.',
        en: '1. **Blurred or dark photographs.** Lay the paper in the light and take it straight, with all four corners.\n2. **Missing pages.** Take the back, too, and pages that bear only a seal.\n3. **Papers past their time.** A certificate of marital status is good for six months.\n\nThe review page says so before you file; you mend it at once, or file all the same.',
      },
      pictures: [],
    },
  },
  {
    act: 'save',
    daysAgo: 1,
    stars: [],
    content: {
      title: { vi: 'Lịch tiếp nhận dịp nghỉ lễ' },
      summary: { vi: 'Bản thảo: chờ lịch nghỉ chính thức.' },
      body: {
        vi: 'Trung tâm nghỉ theo lịch chung. Hồ sơ nộp trực tuyến trong ngày nghỉ được xem vào ngày làm việc đầu tiên.',
      },
      pictures: [],
    },
  },
]

/** Writes them all in one transaction, where there are none yet. */
export async function bringNews(database: Database, staff: string, now: Instant): Promise<void> {
  await database.transaction(async (tx) => {
    if ((await listArticles(tx, { limit: 1 })).length > 0) return
    for (const { act, content, daysAgo, stars } of NEWS) {
      const article = await saveArticle(tx, { act, content, staff, at: now - daysAgo * DAY_MS })
      if (article === undefined) throw new Error(`${content.title.vi} was not stored`)
      for (const one of stars) await rateArticle(tx, article.id, one)
    }
  })
}
