import { expect, it } from 'vitest'
import type { PostalItem } from '../../../integration/index.ts'
import { render } from '../../ui/index.ts'
import { readPostal } from './postal-form.tsx'
import { PostalStory } from './postal-story.tsx'

const at = Date.UTC(2026, 10, 23, 2)
const item: PostalItem = {
  ...{ id: 'i', dossier: 'd', kind: 'return', orderNumber: 'H44.100-261123-0001/PH1', agency: 'H44.100' },
  person: { name: 'Nguyễn Thị Ví Dụ', phone: '0900000000', address: 'Số 5, phường Nông Trang' },
  ...{ note: null, askedAt: at, state: 'delivered', stateAt: at, itemNumber: 'EV100000001VN', reason: null },
  receiver: 'Trần Văn Mẫu',
  unneededAt: null,
  steps: [
    { state: 'not_delivered', at, place: 'Bưu cục mẫu', reason: 'Người nhận vắng nhà' },
    { state: 'delivered', at: at + 3_600_000, place: null, reason: null },
  ],
}

it('whoever is concerned reads the whole story of an item, a stranger with the receipt neither name nor number', () => {
  const own = render(<PostalStory lang="vi" item={item} reader="concerned" />)
  for (const word of [
    'EV100000001VN',
    'Trần Văn Mẫu',
    '0900000000',
    'Người nhận vắng nhà',
    'Đã giao tận tay',
  ])
    expect(own).toContain(word)
  const theirs = render(<PostalStory lang="vi" item={item} reader="stranger" />)
  for (const word of ['EV100000001VN', 'Trần Văn Mẫu', 'Ví Dụ', '0900000000', 'Nông Trang'])
    expect(theirs).not.toContain(word)
  expect(theirs).toContain('EV1••••••••VN')
  expect(theirs).toContain('Đã giao tận tay người nhận')
})

it('where the postman goes is asked for with all that is wrong at once, and nothing is cut', () => {
  const at2026 = { lang: 'vi', today: '2026-11-23' } as const
  const wrong = readPostal({ name: '', phone: '12', address: 'x'.repeat(451), note: 'y'.repeat(301) }, at2026)
  expect('errors' in wrong && wrong.errors.map(({ id }) => id)).toEqual(['name', 'phone', 'address', 'note'])
  expect(readPostal({ name: ' Ví  Dụ ', phone: '0912 345 678', address: 'Số 5', note: '' }, at2026)).toEqual({
    person: { name: 'Ví Dụ', phone: '0912345678', address: 'Số 5' },
    note: undefined,
  })
})
