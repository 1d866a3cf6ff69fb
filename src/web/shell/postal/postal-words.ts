/** What the post does with an item, in the same words for officers and applicants. */
import type { Ordered, PostalState } from '../../../integration/index.ts'
import type { Lang } from '../../../platform/index.ts'

interface Words extends Record<string, unknown> {
  states: Record<PostalState, string>
  refusals: Record<Exclude<Ordered, 'ordered'>, string>
}

export const postalWords = {
  vi: {
    kinds: { collect: 'Thu gom giấy tờ tại nhà', return: 'Gửi kết quả qua bưu chính' },
    states: {
      ordered: 'Đã đặt, đang báo cho bưu chính',
      refused: 'Bưu chính không nhận đơn này',
      accepted: 'Bưu chính đã nhận đơn',
      collecting: 'Bưu tá đang đi lấy',
      collected: 'Bưu tá đã lấy',
      under_way: 'Đang vận chuyển',
      out_for_delivery: 'Bưu tá đang đi phát',
      not_delivered: 'Chưa phát được, sẽ phát lại',
      delivered: 'Đã giao tận tay người nhận',
      returning: 'Không phát được, đang chuyển hoàn',
      returned: 'Đã chuyển hoàn về Bộ phận Một cửa',
      cancelled: 'Đã hủy',
    },
    number: 'Số hiệu bưu gửi',
    order: 'Số đơn hàng',
    receiver: 'Người nhận',
    to: 'Nơi bưu tá đến',
    name: 'Họ tên',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    note: 'Lời dặn bưu tá',
    noteHint: 'Ví dụ: gọi trước khi đến, nhận sau 17 giờ.',
    refusals: {
      under_way: 'Một bưu gửi như vậy đang đi. Xem tình hình của nó trên trang này.',
      not_now: 'Hồ sơ đã sang bước khác nên không đặt được nữa.',
      owed: 'Hồ sơ còn phí, lệ phí chưa nộp. Nộp xong thì gửi được.',
    },
  },
  en: {
    kinds: { collect: 'Papers collected at home', return: 'The result sent by post' },
    states: {
      ordered: 'Ordered, the post is being told',
      refused: 'The post does not take this order',
      accepted: 'The post has taken the order',
      collecting: 'The postman is on the way to fetch it',
      collected: 'Fetched by the postman',
      under_way: 'Under way',
      out_for_delivery: 'Out for delivery',
      not_delivered: 'Not delivered yet, tried again',
      delivered: 'Handed to the receiver',
      returning: 'Could not be delivered, on its way back',
      returned: 'Back at the one-stop desk',
      cancelled: 'Cancelled',
    },
    number: 'Item number',
    order: 'Order',
    receiver: 'Received by',
    to: 'Where the postman goes',
    name: 'Name',
    phone: 'Telephone',
    address: 'Address',
    note: 'A word to the postman',
    noteHint: 'For example: call first, at home after 5 p.m.',
    refusals: {
      under_way: 'Such an item is under way already. This page shows how it fares.',
      not_now: 'The dossier has moved on, so it cannot be ordered any more.',
      owed: 'Fees and charges of the dossier are not paid yet. It can be sent when they are.',
    },
  },
} satisfies Record<Lang, Words>
