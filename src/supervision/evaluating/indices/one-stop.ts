import type { UnitIndex } from '../model.ts'

/** Index 5: procedures taken in, appraised, decided and handed over at the one-stop itself. Where people sit is in no record: stated with its ground. */
export const oneStop: UnitIndex = {
  name: { vi: 'Giải quyết trọn tại Một cửa', en: 'Settled at the one-stop' },
  rule: {
    vi: 'Thủ tục được tiếp nhận, thẩm định, phê duyệt và trả ngay tại Một cửa. 2 điểm: cấp tỉnh từ 20 %, cấp xã 100 %; 1 điểm và 0 điểm theo mức thấp hơn. Người kiểm tra chấm, kèm căn cứ.',
    en: 'Procedures received, appraised, decided and handed over at the one-stop itself. 2 points: from 20 % in the province, 100 % in a commune; fewer below. Stated by whoever inspects, with the ground.',
  },
  measure: ({ stated }) => stated.one_stop ?? null,
}
